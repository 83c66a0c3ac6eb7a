package studio.meridian.content.html;

import studio.meridian.content.html.Piece.Break;
import studio.meridian.content.html.Piece.Mark;
import studio.meridian.content.html.Piece.Raw;
import studio.meridian.content.html.Piece.Space;
import studio.meridian.content.html.Piece.Word;

import java.util.ArrayList;
import java.util.List;

/** Collapses white space as a browser does and joins what only markup had torn apart. */
final class Tidy {
    private Tidy() {}

    static List<Piece> tidied(List<Piece> pieces, boolean newLinesBreak) {
        List<Piece> line = new ArrayList<>();
        for (Piece piece : pieces) {
            boolean newLine = piece instanceof Space(boolean feed) && feed;
            boolean breaks = newLinesBreak && newLine && !endsWithBreak(line);
            add(line, breaks ? new Break() : piece);
        }
        while (!line.isEmpty() && line.getLast().isBlank()) line.removeLast();
        return line;
    }

    private static boolean endsWithBreak(List<Piece> line) {
        return !line.isEmpty() && line.getLast() instanceof Break;
    }

    private static void add(List<Piece> line, Piece piece) {
        Piece last = line.isEmpty() ? new Space(false) : line.getLast();
        if (piece instanceof Space && last instanceof Raw raw && raw.markdown().endsWith(" "))
            return;
        if (piece instanceof Space space && last.isBlank()) {
            if (last instanceof Space before && !line.isEmpty() && space.newLine()) {
                line.set(line.size() - 1, new Space(before.newLine() || space.newLine()));
            }
        } else if (piece instanceof Break) {
            while (!line.isEmpty() && line.getLast() instanceof Space) line.removeLast();
            if (!line.isEmpty()) line.add(piece);
        } else if (piece instanceof Word word && last instanceof Word before) {
            line.set(line.size() - 1, new Word(before.text() + word.text()));
        } else if (reopens(last, piece)) {
            line.removeLast();
        } else {
            line.add(piece);
        }
    }

    private static boolean reopens(Piece last, Piece piece) {
        return last instanceof Mark closed
                && !closed.opens()
                && piece.equals(new Mark(closed.style(), true));
    }
}
