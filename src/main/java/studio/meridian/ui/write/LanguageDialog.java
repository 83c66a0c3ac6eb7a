package studio.meridian.ui.write;

import javafx.collections.FXCollections;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import studio.meridian.messages.Messages;
import studio.meridian.model.LocaleTag;
import studio.meridian.model.Variant;
import studio.meridian.ui.common.Script;
import studio.meridian.ui.overlay.Choice;
import studio.meridian.ui.overlay.Dialogs;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Asks for another language of the post. */
final class LanguageDialog {
    /** Offered first; any other can be typed as a tag. */
    private static final List<String> OFFERED =
            List.of(
                    "en", "zh-Hans", "zh-Hant", "ja", "ko", "es", "pt-BR", "pt-PT", "fr", "de",
                    "it", "nl", "ru", "uk", "pl", "tr", "ar", "he", "fa", "hi", "bn", "ta", "th",
                    "vi", "id", "sv", "el", "cs", "ro", "sw");

    private final Dialogs dialogs;
    private final Messages messages;

    LanguageDialog(Dialogs dialogs, Messages messages) {
        this.dialogs = dialogs;
        this.messages = messages;
    }

    /**
     * Asks.
     *
     * @param translate begins a translation, sentence by sentence
     * @param write begins an empty text
     */
    void open(Collection<Variant> there, Consumer<LocaleTag> translate, Consumer<LocaleTag> write) {
        List<LocaleTag> taken = there.stream().map(Variant::locale).toList();
        TextField search = new TextField();
        search.setId("language-search");
        search.setPromptText(messages.get("write.language.search"));
        search.setAccessibleText(messages.get("write.language.search"));
        ListView<LocaleTag> list = new ListView<>();
        list.getStyleClass().add("language-list");
        list.setAccessibleText(messages.get("write.language.title"));
        list.setCellFactory(_ -> new LanguageCell(messages.locale()));
        search.textProperty().subscribe(words -> show(list, words, taken));
        search.addEventFilter(KeyEvent.KEY_PRESSED, event -> move(event, list));
        VBox form = new VBox(search, list);
        form.getStyleClass().add("dialog-form");
        dialogs.ask(
                messages.get("write.language.title"),
                messages.get("write.language.text"),
                form,
                List.of(
                        Choice.plain(messages.get("write.cancel"), () -> {}),
                        Choice.plain(messages.get("write.language.write"), () -> take(list, write)),
                        Choice.main(
                                messages.get("write.language.translate"),
                                () -> take(list, translate))));
        search.requestFocus();
    }

    private static void move(KeyEvent event, ListView<LocaleTag> list) {
        int now = list.getSelectionModel().getSelectedIndex();
        if (event.getCode() == KeyCode.DOWN) list.getSelectionModel().select(now + 1);
        else if (event.getCode() == KeyCode.UP && now > 0) list.getSelectionModel().select(now - 1);
        else return;
        list.scrollTo(list.getSelectionModel().getSelectedIndex());
        event.consume();
    }

    private static void take(ListView<LocaleTag> list, Consumer<LocaleTag> with) {
        LocaleTag chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) with.accept(chosen);
    }

    private void show(ListView<LocaleTag> list, String words, List<LocaleTag> taken) {
        list.setItems(FXCollections.observableArrayList(matching(words, taken, messages.locale())));
        list.getSelectionModel().selectFirst();
    }

    /** The languages in whose name or tag the words occur, by name. */
    static List<LocaleTag> matching(String words, List<LocaleTag> taken, Locale reader) {
        String wanted = words.strip().toLowerCase(Locale.ROOT);
        List<LocaleTag> found =
                OFFERED.stream()
                        .map(LocaleTag::of)
                        .filter(one -> !taken.contains(one))
                        .filter(one -> names(one, reader).contains(wanted))
                        .sorted(Comparator.comparing(one -> one.nameIn(reader)))
                        .toList();
        boolean typed = found.isEmpty() && wanted.length() > 1 && LocaleTag.isValid(wanted);
        return typed && !taken.contains(LocaleTag.of(wanted))
                ? List.of(LocaleTag.of(wanted))
                : found;
    }

    private static String names(LocaleTag locale, Locale reader) {
        return (locale.nameIn(reader) + " " + locale.ownName() + " " + locale.tag())
                .toLowerCase(Locale.ROOT);
    }

    /** A language by its name for the reader and its own. */
    private static final class LanguageCell extends ListCell<LocaleTag> {
        private final Locale reader;

        LanguageCell(Locale reader) {
            this.reader = reader;
        }

        @Override
        protected void updateItem(@Nullable LocaleTag locale, boolean empty) {
            super.updateItem(locale, empty);
            if (empty || locale == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            Label name = new Label(locale.nameIn(reader));
            Label own = new Label(Script.ownName(locale));
            own.getStyleClass().addAll("quiet", "small");
            Script.font(own, locale);
            HBox row = new HBox(name, own);
            row.getStyleClass().add("language-row");
            setGraphic(row);
            setAccessibleText(name.getText());
        }
    }
}
