package studio.meridian.content.html;

import studio.meridian.content.html.Piece.Break;
import studio.meridian.content.html.Piece.Mark;
import studio.meridian.content.html.Piece.Raw;
import studio.meridian.content.html.Piece.Space;
import studio.meridian.content.html.Piece.Style;
import studio.meridian.content.html.Piece.Word;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Writes the pieces of a line so that CommonMark reads them as they were meant. Where a mark would
 * not be seen as one beside a letter (section 6.2, flanking), the letter is written as a numeric
 * entity: that is what keeps {@code **“你好”**世界} bold.
 */
final class InlineWriter {
    /** Where the text is to stand. */
    enum Place {
        PARAGRAPH,
        /** As a paragraph, but each line of the source is a line for the reader. */
        LINES,
        HEADING,
        CELL
    }

    private final Place place;
    private final Leftovers leftovers;

    InlineWriter(Place place, Leftovers leftovers) {
        this.place = place;
        this.leftovers = leftovers;
    }

    /** The Markdown; empty when there is nothing to see. */
    String write(List<Piece> pieces) {
        List<Piece> line = Tidy.tidied(pieces, place == Place.LINES);
        if (isOneLine()) line = inOneLine(line);
        List<String> tokens = tokens(line);
        StringBuilder out = new StringBuilder();
        boolean begins = place != Place.CELL;
        for (int i = 0; i < line.size(); i++) {
            out.append(text(line, tokens, i, begins));
            begins = tokens.get(i).endsWith("\n");
        }
        return out.toString();
    }

    private boolean isOneLine() {
        return place == Place.HEADING || place == Place.CELL;
    }

    private List<Piece> inOneLine(List<Piece> line) {
        List<Piece> result = new ArrayList<>();
        for (Piece piece : line) {
            if (piece instanceof Break) {
                leftovers.add("br in " + (place == Place.CELL ? "table" : "heading"), "br");
            }
            result.add(piece.isBlank() ? new Space(false) : piece);
        }
        return result;
    }

    /** What each piece is written as, words still without escapes. */
    private static List<String> tokens(List<Piece> line) {
        List<String> tokens = new ArrayList<>();
        Deque<String> open = new ArrayDeque<>();
        for (Piece piece : line) {
            tokens.add(
                    switch (piece) {
                        case Word word -> word.text();
                        case Raw raw -> raw.markdown();
                        case Space space -> space.newLine() ? "\n" : " ";
                        case Break _ -> "\\\n";
                        case Mark mark when !mark.opens() -> open.pop();
                        case Mark mark -> {
                            open.push(delimiter(mark.style(), tokens));
                            yield open.getFirst();
                        }
                    });
        }
        return tokens;
    }

    private static String delimiter(Style style, List<String> before) {
        if (style == Style.DELETED) return "~~";
        boolean besideStar = !before.isEmpty() && before.getLast().endsWith("*");
        String delimiter = besideStar ? "_" : "*";
        return style == Style.STRONG ? delimiter + delimiter : delimiter;
    }

    private String text(List<Piece> line, List<String> tokens, int i, boolean begins) {
        String token = tokens.get(i);
        if (!(line.get(i) instanceof Word)) {
            return place == Place.CELL ? token.replace("|", "\\|") : token;
        }
        int from = entityBefore(line, tokens, i) ? token.offsetByCodePoints(0, 1) : 0;
        int to = token.length();
        if (to > from && entityBehind(line, tokens, i)) to = token.offsetByCodePoints(to, -1);
        String middle = token.substring(from, to);
        return entities(token.substring(0, from))
                + escaped(middle, begins && from == 0, isBang(line, tokens, i, to))
                + entities(token.substring(to));
    }

    private String escaped(String text, boolean begins, boolean bang) {
        String word = begins ? TextEscapes.firstWord(text) : TextEscapes.word(text);
        if (bang) word = word.substring(0, word.length() - 1) + "\\!";
        if (place == Place.CELL) return word.replace("|", "\\|");
        return place == Place.HEADING ? word.replaceAll("(?<!\\\\)#", "\\\\#") : word;
    }

    /** Whether an exclamation mark stands before a link and would make it a picture. */
    private static boolean isBang(List<Piece> line, List<String> tokens, int i, int to) {
        boolean last = to == tokens.get(i).length() && tokens.get(i).endsWith("!");
        return last && i + 1 < line.size() && tokens.get(i + 1).startsWith("[");
    }

    private static String entities(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(c -> out.append("&#").append(c).append(';'));
        return out.toString();
    }

    private static boolean entityBefore(List<Piece> line, List<String> tokens, int i) {
        if (i == 0 || !(line.get(i - 1) instanceof Mark mark)) return false;
        int first = tokens.get(i).codePointAt(0);
        if (mark.opens()) return Flanking.isSpace(first);
        if (Flanking.isPunctuation(first)) return false;
        return tokens.get(i - 1).startsWith("_") || isPunctuationBeforeRun(tokens, i - 1);
    }

    private static boolean isPunctuationBeforeRun(List<String> tokens, int i) {
        String run = tokens.get(i).substring(0, 1);
        int before = i - 1;
        while (before >= 0 && tokens.get(before).replace(run, "").isEmpty()) before--;
        if (before < 0) return false;
        String token = tokens.get(before);
        return Flanking.isPunctuationOrSpace(token.codePointBefore(token.length()));
    }

    private static boolean entityBehind(List<Piece> line, List<String> tokens, int i) {
        if (i + 1 >= line.size() || !(line.get(i + 1) instanceof Mark mark)) return false;
        String token = tokens.get(i);
        int last = token.codePointBefore(token.length());
        if (!mark.opens()) return Flanking.isSpace(last);
        if (Flanking.isPunctuation(last)) return false;
        int inner = tokens.get(i + 2).codePointAt(0);
        return tokens.get(i + 1).startsWith("_") || Flanking.isPunctuationOrSpace(inner);
    }
}
