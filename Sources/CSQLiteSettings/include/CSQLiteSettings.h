#pragma once

/// Has SQLite not count its memory: the counters stand behind one lock, which threads that write, read and search all wait for.
/// Call it before the process first uses SQLite. Returns 0, or SQLite's error code where that was too late.
///
/// `sqlite3_config` takes a variable list of arguments, which Swift cannot call.
int sqlite_settings_without_memory_statistics(void);
