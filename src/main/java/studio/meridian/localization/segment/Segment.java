package studio.meridian.localization.segment;

/**
 * One sentence to translate.
 *
 * @param text its Markdown as written, inline markup included; lines within it end in a line feed
 *     and carry no container prefix
 * @param kind the kind of block it stands in
 * @param block number of that block within the text, from 0
 * @param path the block and its containers from outside in, for example {@code ul/li/p}
 */
public record Segment(String text, BlockKind kind, int block, String path) {}
