import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.QueryBuilder;
import org.apache.lucene.util.Version;

/**
 * Lucene with its ArabicAnalyzer and BM25, to be measured beside Arshif. ../README.md tells the two commands and what they print.
 *
 * <p>One field holds title and body. With {@code stored}, title and body are kept too, and a timed search holds what an
 * application does: parsing the words, and reading the titles of its hits. The query cache is off: no other engine here keeps answers.
 */
public final class Lucene {
  private static final String FIELD = "text";
  private static final String TITLE = "title";
  private static final String BODY = "body";
  private static final double BUFFER_MEGABYTES = 128;
  /** Passes over all queries before timing, at least; and CPU seconds of searching, at least: after five, medians still halved. */
  private static final int WARM_PASSES = 3;
  private static final double WARM_SECONDS = 20;

  private static final Analyzer ANALYZER = new ArabicAnalyzer();
  private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  public static void main(String[] arguments) throws Exception {
    String command = arguments.length > 0 ? arguments[0] : "";
    boolean stored = arguments.length > 1 && arguments[arguments.length - 1].equals("stored");
    int count = arguments.length - (stored ? 1 : 0);
    if (command.equals("version")) {
      OUT.println("Lucene " + Version.LATEST + ", Java " + System.getProperty("java.version"));
    } else if (command.equals("index") && count == 5) {
      index(Path.of(arguments[1]), Path.of(arguments[2]), Integer.parseInt(arguments[3]), Integer.parseInt(arguments[4]), stored);
    } else if (command.equals("query") && count == 4) {
      query(Path.of(arguments[1]), Path.of(arguments[2]), Integer.parseInt(arguments[3]), stored);
    } else {
      System.err.println("Lucene: version | index DIR CORPUS.tsv N THREADS [stored] | query DIR QUERIES.tsv ROUNDS [stored]");
      System.exit(2);
    }
  }

  /** Indexes the first {@code limit} articles with {@code threads} writers; one thread also merges by itself. */
  private static void index(Path folder, Path corpus, int limit, int threads, boolean stored) throws Exception {
    IndexWriterConfig settings = new IndexWriterConfig(ANALYZER);
    settings.setOpenMode(IndexWriterConfig.OpenMode.CREATE).setRAMBufferSizeMB(BUFFER_MEGABYTES).setUseCompoundFile(false);
    if (threads == 1) settings.setMergeScheduler(new SerialMergeScheduler());
    long began = System.nanoTime();
    double spent = processSeconds();
    int articles;
    // Closing waits for the merges, so that they count.
    try (Directory directory = FSDirectory.open(folder);
        IndexWriter writer = new IndexWriter(directory, settings);
        BufferedReader lines = Files.newBufferedReader(corpus)) {
      articles = indexAll(writer, new Articles(lines, limit), threads, stored);
      writer.commit();
    }
    OUT.println(
        String.format(
            Locale.ROOT,
            "{\"articles\":%d,\"wallSeconds\":%.3f,\"cpuSeconds\":%.3f,\"peakMegabytes\":%.1f,\"indexBytes\":%d}",
            articles, (System.nanoTime() - began) / 1e9, processSeconds() - spent, peakMegabytes(), bytes(folder)));
  }

  private static int indexAll(IndexWriter writer, Articles articles, int threads, boolean stored) throws Exception {
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    Callable<Integer> work =
        () -> {
          int added = 0;
          for (String text = articles.next(); text != null; text = articles.next(), added++) {
            Document document = new Document();
            document.add(new TextField(FIELD, text.replace('\t', ' '), Field.Store.NO));
            if (stored) {
              int tab = text.indexOf('\t');
              document.add(new StoredField(TITLE, text.substring(0, Math.max(tab, 0))));
              document.add(new StoredField(BODY, text.substring(tab + 1)));
            }
            writer.addDocument(document);
          }
          return added;
        };
    int added = 0;
    for (Future<Integer> done : workers.invokeAll(Stream.generate(() -> work).limit(threads).collect(Collectors.toList()))) {
      added += done.get();
    }
    workers.shutdown();
    return added;
  }

  /** The corpus's lines, title TAB body, for many threads. */
  private static final class Articles {
    private final BufferedReader lines;
    private int left;

    Articles(BufferedReader lines, int limit) {
      this.lines = lines;
      left = limit;
    }

    /** Title, tab and body of the next article; null after the last. */
    String next() throws IOException {
      String line;
      synchronized (this) {
        line = left-- > 0 ? lines.readLine() : null;
      }
      return line;
    }
  }

  /** A line of the query file, analysed. */
  private static final class Line {
    final String className;
    final String words;
    final Query query;

    Line(String line) {
      String[] cells = line.split("\t");
      className = cells[0];
      words = cells[1];
      query = parse(className, words);
    }
  }

  /** Times the best ten of every query {@code rounds} times. A query of stop words alone has no line. */
  private static void query(Path folder, Path file, int rounds, boolean stored) throws IOException {
    IndexSearcher.setDefaultQueryCache(null);
    try (Directory directory = FSDirectory.open(folder);
        DirectoryReader reader = DirectoryReader.open(directory)) {
      IndexSearcher searcher = new IndexSearcher(reader);
      List<Line> lines = new ArrayList<>();
      for (String text : Files.readAllLines(file)) {
        Line line = new Line(text);
        if (line.query != null) lines.add(line);
      }
      warm(searcher, lines, stored);
      for (Line line : lines) time(searcher, line, rounds, stored);
    }
  }

  private static void warm(IndexSearcher searcher, List<Line> lines, boolean stored) throws IOException {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long began = threads.getCurrentThreadCpuTime();
    for (int pass = 0; pass < WARM_PASSES || threads.getCurrentThreadCpuTime() - began < WARM_SECONDS * 1e9; pass++) {
      for (Line line : lines) search(searcher, line, stored);
    }
  }

  private static void time(IndexSearcher searcher, Line line, int rounds, boolean stored) throws IOException {
    int hits = searcher.count(line.query);
    List<String> samples = new ArrayList<>();
    // The first is not timed.
    for (int round = 0; round <= rounds; round++) {
      long began = System.nanoTime();
      search(searcher, line, stored);
      double milliseconds = (System.nanoTime() - began) / 1e6;
      if (round > 0) samples.add(String.format(Locale.ROOT, "%.5f", milliseconds));
    }
    OUT.println(
        String.format(
            Locale.ROOT, "{\"class\":%s,\"query\":%s,\"hits\":%d,\"samples\":[%s]}",
            quoted(line.className), quoted(line.words), hits, String.join(",", samples)));
  }

  private static void search(IndexSearcher searcher, Line line, boolean stored) throws IOException {
    if (!stored) {
      searcher.search(line.query, 10);
      return;
    }
    for (ScoreDoc hit : searcher.search(parse(line.className, line.words), 10).scoreDocs) {
      if (searcher.doc(hit.doc, Set.of(TITLE)).get(TITLE) == null) throw new IOException("an article without title");
    }
  }

  /** The query that a class makes of its words; null where no word is left but stop words. */
  private static Query parse(String className, String words) {
    if (className.startsWith("prefix")) return new PrefixQuery(new Term(FIELD, ANALYZER.normalize(FIELD, words)));
    QueryBuilder builder = new QueryBuilder(ANALYZER);
    if (className.startsWith("phrase")) return builder.createPhraseQuery(FIELD, words);
    return builder.createBooleanQuery(FIELD, words, className.startsWith("or") ? Occur.SHOULD : Occur.MUST);
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  /** CPU seconds of all threads, the compiler's and the collector's too. */
  private static double processSeconds() {
    var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return system.getProcessCpuTime() / 1e9;
  }

  /** The largest resident set in megabytes of 1,000,000 bytes, as Linux tells it; 0 elsewhere. */
  private static double peakMegabytes() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) return 0;
    for (String line : Files.readAllLines(status)) {
      if (line.startsWith("VmHWM:")) return Long.parseLong(line.replaceAll("\\D", "")) * 1024 / 1e6;
    }
    return 0;
  }

  private static long bytes(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.mapToLong(file -> file.toFile().isFile() ? file.toFile().length() : 0).sum();
    }
  }
}
