package studio.meridian.ui.write;

import javafx.scene.control.Button;
import javafx.scene.layout.HBox;

import org.kordamp.ikonli.feather.Feather;

import studio.meridian.messages.Messages;
import studio.meridian.ui.common.Icons;
import studio.meridian.ui.shell.Command;
import studio.meridian.ui.write.edit.MarkdownEdits;

import java.util.List;

/** What can be done to the text, as icons in a row and as commands with keys. */
final class Toolbar extends HBox {
    private final List<Command> commands;

    Toolbar(Editor editor, Runnable picture, Messages messages) {
        getStyleClass().add("write-tools");
        setAccessibleText(messages.get("write.tools"));
        commands =
                List.of(
                        command(messages, editor, Feather.BOLD, "bold", "Shortcut+B", wrap("**")),
                        command(
                                messages,
                                editor,
                                Feather.ITALIC,
                                "italic",
                                "Shortcut+I",
                                wrap("*")),
                        command(
                                messages,
                                editor,
                                Feather.HASH,
                                "heading",
                                "Shortcut+Shift+H",
                                (text, _, end) -> MarkdownEdits.heading(text, end)),
                        command(
                                messages,
                                editor,
                                Feather.LIST,
                                "list",
                                "Shortcut+Shift+L",
                                prefix("- ")),
                        command(
                                messages,
                                editor,
                                Feather.CHECK_SQUARE,
                                "task",
                                "Shortcut+Shift+T",
                                prefix("- [ ] ")),
                        command(
                                messages,
                                editor,
                                Feather.CHEVRONS_RIGHT,
                                "quote",
                                "Shortcut+Shift+Q",
                                prefix("> ")),
                        command(messages, editor, Feather.CODE, "code", "Shortcut+E", wrap("`")),
                        command(
                                messages,
                                editor,
                                Feather.LINK,
                                "link",
                                "Shortcut+L",
                                MarkdownEdits::link),
                        Command.of(
                                Feather.IMAGE,
                                messages.get("write.tool.picture"),
                                "Shortcut+Shift+P",
                                picture));
        for (Command command : commands) getChildren().add(button(command));
    }

    private static Editor.Change wrap(String mark) {
        return (text, start, end) -> MarkdownEdits.wrap(text, start, end, mark);
    }

    private static Editor.Change prefix(String prefix) {
        return (text, start, end) -> MarkdownEdits.prefix(text, start, end, prefix);
    }

    private static Command command(
            Messages messages,
            Editor editor,
            Feather icon,
            String name,
            String keys,
            Editor.Change change) {
        return Command.of(
                icon, messages.get("write.tool." + name), keys, () -> editor.change(change));
    }

    private static Button button(Command command) {
        String name = command.title() + " (" + command.keysText() + ")";
        Button button = Icons.button(command.icon(), name, command.action());
        // The keyboard stays in the text.
        button.setFocusTraversable(false);
        return button;
    }

    List<Command> commands() {
        return commands;
    }
}
