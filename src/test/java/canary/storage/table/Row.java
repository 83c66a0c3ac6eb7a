package canary.storage.table;

/** A row that others reach for. */
public final class Row {}
