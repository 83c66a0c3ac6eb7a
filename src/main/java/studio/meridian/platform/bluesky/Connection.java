package studio.meridian.platform.bluesky;

/** All that belongs to one account while the program runs; nothing of it matters after a crash. */
record Connection(Pds pds, Verdict verdict, There there, Login login) {}
