package studio.meridian.ui.fit;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import studio.meridian.integrity.Finding;
import studio.meridian.model.Channel;
import studio.meridian.model.LocaleTag;
import studio.meridian.platform.Preflight;
import studio.meridian.platform.Preflight.Gauge;
import studio.meridian.platform.Preflight.Remark;
import studio.meridian.platform.Preflight.Severity;
import studio.meridian.sync.preflight.Forecast;
import studio.meridian.ui.common.Css;
import studio.meridian.ui.common.Drawing;
import studio.meridian.ui.common.EmptyState;
import studio.meridian.ui.common.Icons;
import studio.meridian.ui.common.Script;
import studio.meridian.ui.delivery.ChannelChoice;
import studio.meridian.ui.preview.PostPieces;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** One channel looked at closely: how full it is, what to mend, how it looks, other languages. */
public final class FitPane extends VBox {
    private final FitModel model;
    private final FitLook look;
    private final PostCards cards;
    private final Ways ways;
    private final ReadOnlyObjectWrapper<@Nullable Channel> current = new ReadOnlyObjectWrapper<>();
    private List<Channel> choices = List.of();
    private @Nullable Node choice;

    /**
     * Where it leads.
     *
     * @param remark where a remark can be mended
     * @param finding where a finding of the text can be mended
     * @param language another language of the post
     */
    public record Ways(
            Consumer<Remark> remark,
            Consumer<Finding> finding,
            Consumer<LocaleTag> language,
            Runnable channels) {}

    public FitPane(FitModel model, PostPieces pieces, FitLook look, Ways ways) {
        this.model = model;
        this.look = look;
        this.cards = new PostCards(pieces, look);
        this.ways = ways;
        getStyleClass().add("fit");
        getStylesheets().addAll(Css.of("preview"), Css.of("fit"));
        model.fitsProperty().subscribe(_ -> show());
        model.chosenProperty().subscribe(_ -> show());
    }

    private void show() {
        FitModel.Fits fits = model.fitsProperty().get();
        Forecast one = model.chosenProperty().get();
        if (fits == null) {
            getChildren().setAll(quiet("fit.waiting"));
        } else if (one == null) {
            getChildren()
                    .setAll(
                            new EmptyState(
                                    Drawing.MAST,
                                    look.messages().get("fit.empty"),
                                    look.messages().get("fit.to-channels"),
                                    ways.channels()));
        } else {
            show(fits, one);
        }
    }

    private void show(FitModel.Fits fits, Forecast one) {
        current.set(one.channel());
        List<Node> all = new ArrayList<>();
        Node channels = channels(fits);
        if (channels != null) all.add(channels);
        all.add(head(one));
        all.add(findings(fits, one));
        all.add(named("fit.looks", cards.of(one)));
        List<Forecast> others = fits.elsewhere(one.channel());
        if (!others.isEmpty()) all.add(named("fit.elsewhere", languages(others)));
        getChildren().setAll(all);
    }

    /** Stays the same node while the channels do, because the keyboard may be on it. */
    private @Nullable Node channels(FitModel.Fits fits) {
        List<Channel> now = fits.here().stream().map(Forecast::channel).toList();
        if (now.size() < 2) return null;
        if (choice == null || !now.equals(choices)) {
            choices = now;
            choice =
                    new ChannelChoice<>(
                            look.messages().get("fit.channel"),
                            now,
                            Channel::name,
                            current.getReadOnlyProperty(),
                            model::choose);
        }
        return choice;
    }

    private Node head(Forecast one) {
        Preflight preflight = one.preflight();
        Label brand = new Label(one.channel().name());
        brand.getStyleClass().addAll("title", "may-clip");
        HBox.setHgrow(brand, Priority.ALWAYS);
        brand.setMaxWidth(Double.MAX_VALUE);
        Label state = new Label(look.words().state(preflight), Icons.of(look.icon(preflight)));
        state.getStyleClass().addAll("fit-state", look.styleClass(preflight));
        state.setMinWidth(Region.USE_PREF_SIZE);
        HBox row = new HBox(brand, state);
        row.getStyleClass().add("fit-head");
        Label room = new Label(look.words().room(preflight));
        room.setWrapText(true);
        room.setId("fit-room");
        room.getStyleClass().add("quiet");
        VBox head = new VBox(row, room);
        head.getStyleClass().add("fit-group");
        Gauge last = preflight.posts().getLast().gauge();
        if (last.most() > 0) {
            ProgressBar bar = new ProgressBar((double) last.used() / last.most());
            bar.getStyleClass().add("fit-gauge");
            bar.setMaxWidth(Double.MAX_VALUE);
            bar.setAccessibleText(look.words().room(preflight));
            head.getChildren().add(1, bar);
        }
        return head;
    }

    private Node findings(FitModel.Fits fits, Forecast one) {
        RemarkList list = new RemarkList(look, ways.remark());
        list.show(one.preflight().remarks());
        Map<Finding.Rule, Finding> everywhere = new LinkedHashMap<>();
        fits.findings().forEach(found -> everywhere.putIfAbsent(found.rule(), found));
        VBox all = new VBox(list);
        all.getStyleClass().add("fit-group");
        if (everywhere.isEmpty() && one.preflight().remarks().isEmpty()) {
            all.getChildren().setAll(quiet("fit.all-well"));
        }
        if (!everywhere.isEmpty()) {
            Label name = new Label(look.messages().get("fit.everywhere"));
            name.getStyleClass().addAll("quiet", "small", "fit-everywhere");
            all.getChildren().add(name);
        }
        everywhere.values().forEach(found -> all.getChildren().add(everywhere(list, found)));
        return named("fit.findings", all);
    }

    private HBox everywhere(RemarkList list, Finding found) {
        String what = look.messages().get(found.rule().key());
        HBox row = RemarkList.row(Severity.WARNING, what, "");
        row.getChildren().add(list.way(what, () -> ways.finding().accept(found)));
        return row;
    }

    private Node languages(List<Forecast> others) {
        VBox rows = new VBox();
        rows.getStyleClass().add("fit-languages");
        for (Forecast one : others) {
            String name = one.locale().nameIn(look.messages().locale());
            Label own = new Label(Script.ownName(one.locale()));
            Script.font(own, one.locale());
            own.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(own, Priority.ALWAYS);
            Label fit = new Label(look.fit(one.preflight()), Icons.of(look.icon(one.preflight())));
            fit.getStyleClass().add(look.styleClass(one.preflight()));
            fit.setMinWidth(Region.USE_PREF_SIZE);
            HBox both = new HBox(own, fit);
            both.getStyleClass().add("fit-language");
            Button row = new Button();
            row.setGraphic(both);
            row.getStyleClass().addAll("quiet-button", "fit-language-row");
            row.setMaxWidth(Double.MAX_VALUE);
            both.prefWidthProperty().bind(row.widthProperty().subtract(row.getInsets().getLeft()));
            row.setAccessibleText(look.spoken(name, one));
            row.setOnAction(_ -> ways.language().accept(one.locale()));
            rows.getChildren().add(row);
        }
        return rows;
    }

    private VBox named(String key, Node content) {
        Label name = new Label(look.messages().get(key));
        name.getStyleClass().add("field-name");
        VBox group = new VBox(name, content);
        group.getStyleClass().add("fit-named");
        return group;
    }

    private Label quiet(String key) {
        Label label = new Label(look.messages().get(key));
        label.setWrapText(true);
        label.getStyleClass().add("quiet");
        return label;
    }
}
