package studio.meridian.ui.font;

import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

import studio.meridian.ui.UiToolkit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a text looks like: the dark pixels of its picture, cut to the columns from the first to the
 * last that hold any.
 *
 * @param pixels rows of columns, true where dark
 */
record Ink(boolean[][] pixels) {
    private static final int SIZE = 40;

    static Ink of(String text, String family) throws Exception {
        return of(() -> {
            Text node = new Text(text);
            node.setFont(Font.font(family, SIZE));
            return node;
        });
    }

    static Ink of(java.util.concurrent.Callable<Node> node) throws Exception {
        return UiToolkit.call(() -> {
            Group root = new Group(node.call());
            root.setTranslateX(SIZE);
            Scene scene = new Scene(new Group(root), 900, 120, Color.WHITE);
            root.setTranslateY(70);
            return cut(scene.snapshot(null));
        });
    }

    private static Ink cut(WritableImage picture) {
        int width = (int) picture.getWidth();
        int height = (int) picture.getHeight();
        boolean[][] dark = new boolean[height][width];
        int first = width;
        int last = -1;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                if (picture.getPixelReader().getColor(x, y).getBrightness() > 0.6) continue;
                dark[y][x] = true;
                first = Math.min(first, x);
                last = Math.max(last, x);
            }
        }
        int from = Math.min(first, last + 1);
        int to = last + 1;
        return new Ink(
                Arrays.stream(dark)
                        .map(row -> Arrays.copyOfRange(row, from, to))
                        .toArray(boolean[][]::new));
    }

    boolean isBlank() {
        return width() == 0;
    }

    int width() {
        return pixels[0].length;
    }

    boolean looksLike(Ink other) {
        return Arrays.deepEquals(pixels, other.pixels);
    }

    /** The widths of the words from right to left, a word ending at a gap of so many columns. */
    List<Integer> wordsFromRight(int gap) {
        List<Integer> words = new ArrayList<>();
        int end = width();
        int empty = 0;
        for (int x = width() - 1; x >= 0; x--) {
            int column = x;
            boolean ink = Arrays.stream(pixels).anyMatch(row -> row[column]);
            if (ink && empty >= gap) {
                words.add(end - (x + 1 + empty));
                end = x + 1;
            }
            empty = ink ? 0 : empty + 1;
        }
        words.add(end);
        return words;
    }
}
