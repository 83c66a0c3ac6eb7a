package studio.meridian.ui.plan;

import studio.meridian.messages.Messages;
import studio.meridian.model.Delivery;
import studio.meridian.model.Id;
import studio.meridian.model.PlannedTime;
import studio.meridian.model.Post;
import studio.meridian.platform.Preflight.Remark;
import studio.meridian.schedule.Resolution;
import studio.meridian.sync.preflight.Forecast;
import studio.meridian.sync.preflight.ForecastWords;
import studio.meridian.ui.delivery.Item;
import studio.meridian.ui.overlay.Choice;
import studio.meridian.ui.overlay.Dialogs;
import studio.meridian.ui.overlay.Notices;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/** What can be done in the plan, each with the word about it and the way back. */
final class PlanActions {
    private final PlanModel model;
    private final NewPlanModel fresh;
    private final PlanLook look;
    private final Dialogs dialogs;
    private final Notices notices;
    private final Consumer<Id<Post>> open;

    /**
     * @param open brings a post to the Write screen
     */
    PlanActions(
            PlanModel model,
            NewPlanModel fresh,
            PlanLook look,
            Dialogs dialogs,
            Notices notices,
            Consumer<Id<Post>> open) {
        this.model = model;
        this.fresh = fresh;
        this.look = look;
        this.dialogs = dialogs;
        this.notices = notices;
        this.open = open;
    }

    private Messages messages() {
        return look.messages();
    }

    /** Lets go of what is being moved. */
    void letGo() {
        model.letGo(this::moved, this::past);
    }

    private void moved(PlanModel.Moved moved) {
        notices.tell(
                messages()
                        .get(
                                "plan.moved",
                                Map.of(
                                        "title", look.title(moved.item()),
                                        "moment", look.moment(moved.now()))),
                messages().get("notice.undo"),
                () -> model.undo(moved));
    }

    private void past() {
        notices.tell(messages().get("plan.past"));
    }

    /** Takes an item up to move it by the keyboard; says why when it cannot be moved. */
    void take(Item item) {
        if (!model.take(item)) notices.tell(messages().get("plan.stays"));
    }

    /** Calls an item off. */
    void cancel(Item item) {
        if (!item.isMovable()) {
            notices.tell(messages().get("plan.stays"));
            return;
        }
        model.cancel(
                item,
                () ->
                        notices.tell(
                                messages().get("plan.cancelled", "title", look.title(item)),
                                messages().get("notice.undo"),
                                () -> model.restore(item)));
    }

    /** Opens a card with date, time and zone. */
    void edit(Item item) {
        if (!item.isMovable()) {
            notices.tell(messages().get("plan.stays"));
            return;
        }
        PlannedTime due = Objects.requireNonNull(item.due());
        MomentModel moment = MomentModel.of(due, model::now);
        MomentForm form = new MomentForm(moment, look);
        List<Choice> choices = new ArrayList<>();
        choices.add(
                Choice.plain(
                        messages().get("library.write"),
                        () -> open.accept(item.delivery().post())));
        choices.add(Choice.danger(messages().get("plan.cancel"), () -> cancel(item)));
        choices.add(leave());
        choices.add(Choice.main(messages().get("plan.move"), () -> move(item, moment)));
        String refusal = look.refusal().apply(item);
        String message =
                refusal.isEmpty()
                        ? messages().get("plan.edit")
                        : messages().get("plan.refused", "reason", refusal);
        dialogs.ask(look.title(item), message, form, choices);
        form.focus();
    }

    private Choice leave() {
        return Choice.plain(messages().get("plan.leave"), () -> {});
    }

    private void move(Item item, MomentModel moment) {
        Resolution to = moment.readingProperty().get().resolution();
        if (to == null) notices.tell(messages().get("plan.unread"));
        else model.move(item, to, this::moved, this::past);
    }

    /** Opens a card on which a post is chosen and planned. */
    void plan() {
        fresh.begin();
        MomentModel moment = MomentModel.tomorrow(model.home(), model::now);
        NewPlanForm form = new NewPlanForm(fresh, new MomentForm(moment, look), look);
        dialogs.ask(
                messages().get("plan.new"),
                "",
                form,
                List.of(leave(), Choice.main(messages().get("plan.do"), () -> plan(moment))));
        form.focus();
    }

    private void plan(MomentModel moment) {
        Resolution to = moment.readingProperty().get().resolution();
        boolean ready =
                fresh.variantProperty().get() != null && fresh.channelProperty().get() != null;
        if (!ready) notices.tell(messages().get("plan.incomplete"));
        else if (to == null) notices.tell(messages().get("plan.unread"));
        else if (moment.readingProperty().get().problem() == MomentModel.Problem.PAST) past();
        else fresh.plan(to.planned(), this::planned, this::refused);
    }

    private void refused(Forecast forecast) {
        ForecastWords words = new ForecastWords(messages());
        Remark first = forecast.preflight().remarks().getFirst();
        notices.tell(
                messages()
                        .get(
                                "plan.refused.none",
                                Map.of(
                                        "reason", words.what(first),
                                        "remedy", words.remedy(first))),
                messages().get("library.write"),
                () -> open.accept(Objects.requireNonNull(fresh.variantProperty().get()).post()));
    }

    private void planned(Delivery delivery) {
        PlannedTime due = delivery.due();
        if (due == null || !delivery.state().isPending()) {
            notices.tell(messages().get("plan.already"));
            return;
        }
        model.show(due.instant().atZone(model.home()).toLocalDate());
        model.choose(delivery.id());
        notices.tell(
                messages().get("plan.planned", "moment", look.moment(Proposal.meaning(due))),
                messages().get("notice.undo"),
                () -> model.cancel(delivery.id()));
    }
}
