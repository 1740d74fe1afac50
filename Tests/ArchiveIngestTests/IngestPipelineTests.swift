import ArchiveIngest
import Testing

@Suite struct IngestPipelineTests {}
