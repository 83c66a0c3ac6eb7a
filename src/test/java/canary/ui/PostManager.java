package canary.ui;

/** Named after nothing in particular. */
public final class PostManager {}
