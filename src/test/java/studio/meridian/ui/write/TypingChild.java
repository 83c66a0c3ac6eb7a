package studio.meridian.ui.write;

import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

import studio.meridian.storage.TestWorkspace;
import studio.meridian.ui.Desk;
import studio.meridian.ui.TestDesk;
import studio.meridian.ui.UiToolkit;
import studio.meridian.ui.common.Background;
import studio.meridian.ui.common.MapSettings;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Executors;

/**
 * The process that {@link RobotKillTest} kills: a real desk on which a robot types, one key event
 * after another. After each key it says how many characters stand in the editor and when. With
 * {@code deaf} no timer of the desk ever goes off, so that nothing is saved.
 */
final class TypingChild {
    private TypingChild() {}

    public static void main(String[] args) throws Exception {
        UiToolkit.start();
        TestWorkspace workspace = new TestWorkspace(Path.of(args[0]));
        workspace.article("Robot", "");
        Background background = args[1].equals("deaf") ? deaf() : Background.desktop();
        Desk desk = TestDesk.open(workspace, background, new MapSettings());
        background.ask(() -> {
            Stage stage = new Stage();
            stage.setScene(desk.scene());
            stage.show();
            return true;
        });
        press(background, desk, KeyCode.ENTER);
        TextArea body = editor(background, desk);
        String text = RobotKillTest.text();
        text.codePoints().forEach(point -> type(background, body, point));
        System.out.println("done 0");
        Thread.sleep(Duration.ofMinutes(1));
    }

    private static Background deaf() {
        var one = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory());
        return new Background(
                one, one, Platform::runLater, Platform::isFxApplicationThread, (_, _) -> () -> {});
    }

    private static void press(Background background, Desk desk, KeyCode code) throws Exception {
        for (int i = 0; i < 200; i++) {
            boolean ready =
                    background.ask(() -> {
                        var owner = desk.scene().getFocusOwner();
                        if (desk.scene().lookup("#write-body") != null) return true;
                        // A key too many must not end up in the text.
                        if (!(owner instanceof ListView<?>)) return false;
                        Event.fireEvent(
                                owner,
                                new KeyEvent(
                                        KeyEvent.KEY_PRESSED,
                                        "",
                                        "",
                                        code,
                                        false,
                                        false,
                                        false,
                                        false));
                        return false;
                    });
            if (ready) return;
            Thread.sleep(Duration.ofMillis(50));
        }
        throw new IllegalStateException("the editor did not open");
    }

    private static TextArea editor(Background background, Desk desk) throws Exception {
        Thread.sleep(Duration.ofMillis(500));
        return background.ask(() -> {
            TextArea body = (TextArea) desk.scene().lookup("#write-body");
            body.requestFocus();
            return body;
        });
    }

    private static void type(Background background, TextArea body, int point) {
        int length =
                background.ask(() -> {
                    Event.fireEvent(
                            body,
                            new KeyEvent(
                                    KeyEvent.KEY_TYPED,
                                    Character.toString(point),
                                    "",
                                    KeyCode.UNDEFINED,
                                    false,
                                    false,
                                    false,
                                    false));
                    return body.getLength();
                });
        System.out.println(length + " " + System.currentTimeMillis());
        try {
            Thread.sleep(Duration.ofMillis(8));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
