package studio.meridian.ui.channels;

import javafx.util.Subscription;

import studio.meridian.messages.Failure;
import studio.meridian.messages.FailureException;
import studio.meridian.messages.Messages;
import studio.meridian.model.Channel;
import studio.meridian.platform.PlatformFailure;
import studio.meridian.sync.account.Connections.Connected;
import studio.meridian.sync.account.Connections.Offer;
import studio.meridian.ui.channels.ChannelsModel.Row;
import studio.meridian.ui.channels.ConnectForm.Purpose;
import studio.meridian.ui.channels.ConnectForm.Task;
import studio.meridian.ui.channels.ConnectModel.Stage;
import studio.meridian.ui.overlay.Choice;
import studio.meridian.ui.overlay.Dialogs;
import studio.meridian.ui.overlay.Layers;
import studio.meridian.ui.overlay.Notices;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What can be done with channels, each with the word about it and the way back. */
final class ChannelActions {
    private final ChannelsModel model;
    private final ConnectModel connecting;
    private final Passphrases passphrases;
    private final Layers layers;
    private final Notices notices;
    private final ConnectForm.Outside outside;
    private final Messages messages;

    ChannelActions(
            ChannelsModel model,
            ConnectModel connecting,
            Passphrases passphrases,
            Layers layers,
            Notices notices,
            ConnectForm.Outside outside,
            Messages messages) {
        this.model = model;
        this.connecting = connecting;
        this.passphrases = passphrases;
        this.layers = layers;
        this.notices = notices;
        this.outside = outside;
        this.messages = messages;
    }

    /** Lets the person choose a platform and then fill in what it asks for. */
    void add() {
        new PlatformChoice(
                        model.offers(),
                        offer -> {
                            layers.close();
                            add(offer);
                        },
                        layers::close,
                        messages)
                .open(layers);
    }

    private void add(Offer offer) {
        String brand = offer.form().hasSecret() ? new PlatformWords(messages).name(offer) : "";
        boolean taken =
                model.rowsProperty().get().stream()
                        .anyMatch(row -> row.channel().name().equals(brand));
        open(new Task(Purpose.NEW, offer, null, taken ? "" : brand));
    }

    void edit(Channel channel, Offer offer) {
        open(new Task(Purpose.EDIT, offer, channel, channel.name()));
    }

    void signIn(Channel channel, Offer offer) {
        open(new Task(Purpose.AGAIN, offer, channel, channel.name()));
    }

    private void open(Task task) {
        ConnectForm form = new ConnectForm(task, outside, messages);
        Sending sending = new Sending(task, form);
        Runnable back =
                task.purpose() == Purpose.NEW
                        ? () -> {
                            sending.close();
                            add();
                        }
                        : null;
        sending.following = connecting.stageProperty().subscribe(sending::show);
        form.open(layers, back, sending::send, sending::leave);
    }

    /** A form while it is open: it stays until what was typed is kept or left. */
    private final class Sending implements ConnectModel.Ends {
        private final Task task;
        private final ConnectForm form;
        private Subscription following = Subscription.EMPTY;

        private Sending(Task task, ConnectForm form) {
            this.task = task;
            this.form = form;
        }

        private void show(Stage stage) {
            form.busy(stage != Stage.RESTING, stage == Stage.KEEPING);
        }

        private void send() {
            FieldProblem lacking = form.fields().lacking();
            form.show(lacking);
            if (lacking != null) return;
            Channel before = task.channel();
            if (before == null) {
                connecting.add(
                        task.offer().platform(), form.fields().name(), form.fields().entry(), this);
                return;
            }
            Channel named =
                    new Channel(
                            before.id(),
                            before.platform(),
                            form.fields().name(),
                            before.active(),
                            before.settings());
            connecting.change(named, form.fields().entry(), this);
        }

        /** First calls off what is under way, then closes the card. */
        private void leave() {
            switch (connecting.stageProperty().get()) {
                case RESTING -> close();
                case TRYING -> {
                    connecting.cancel();
                    form.show(new FieldProblem(null, messages.get("channels.called-off")));
                }
                case KEEPING -> {
                    // It takes a second and cannot be stopped.
                }
            }
        }

        private void close() {
            following.unsubscribe();
            form.fields().forget();
            layers.close();
        }

        @Override
        public void connected(Connected connected) {
            close();
            String name = connected.channel().name();
            String who = connected.who();
            boolean account = task.offer().form().hasSecret() && who != null;
            notices.tell(
                    account
                            ? messages.get("channels.connected", Map.of("name", name, "who", who))
                            : messages.get("channels.saved", "name", name));
        }

        @Override
        public void failed(Throwable why) {
            form.show(FieldProblem.of(why, task.offer().form(), messages));
        }

        @Override
        public void locked(Runnable again) {
            passphrases.need(
                    again,
                    again,
                    () -> form.show(new FieldProblem(null, messages.get("channels.not-kept"))));
        }

        @Override
        public void keyLost(Throwable why, Runnable again) {
            failed(why);
            passphrases.lost(messages.get("passphrase.key-lost"), again);
        }
    }

    /** Says whether the folder of a site can be written to. */
    void look(Channel channel) {
        model.look(
                channel,
                found -> {
                    String key = found.name().toLowerCase(Locale.ROOT).replace('_', '-');
                    notices.tell(
                            messages.get(
                                    "channels.test." + key,
                                    "folder",
                                    channel.settings().getOrDefault("folder", "")));
                });
    }

    /** Says whether the platform still lets the channel in. */
    void test(Channel channel, Offer offer) {
        model.test(
                channel,
                who ->
                        notices.tell(
                                messages.get(
                                        "channels.let-in",
                                        Map.of("name", channel.name(), "who", who))),
                why -> refused(channel, offer, why));
    }

    private void refused(Channel channel, Offer offer, Throwable why) {
        if (ConnectModel.isLocked(why)) {
            Runnable again = () -> test(channel, offer);
            passphrases.need(again, again, () -> {});
            return;
        }
        FieldProblem problem = FieldProblem.of(why, offer.form(), messages);
        boolean account =
                why instanceof FailureException known
                        && (known.failure().kind() == Failure.Kind.SIGN_IN
                                || known.failure() instanceof PlatformFailure.NotConfigured);
        if (account) {
            notices.problem(
                    problem.words(),
                    messages.get("channels.sign-in"),
                    () -> signIn(channel, offer));
        } else {
            notices.problem(
                    problem.words(), messages.get("channels.again"), () -> test(channel, offer));
        }
    }

    void activate(Row row) {
        model.activate(
                row.channel(),
                true,
                () -> notices.tell(messages.get("channels.activated", "name", name(row))));
    }

    /** What waits is held, so that is said before it is done. */
    void deactivate(Row row) {
        if (row.usage().waiting() == 0) {
            hold(row);
            return;
        }
        new Dialogs(layers)
                .ask(
                        messages.get("channels.deactivate-title", "name", name(row)),
                        messages.get("channels.deactivate-words", "count", row.usage().waiting()),
                        List.of(
                                Choice.plain(messages.get("channels.leave"), () -> {}),
                                Choice.main(messages.get("channels.deactivate"), () -> hold(row))));
    }

    private void hold(Row row) {
        model.activate(
                row.channel(),
                false,
                () ->
                        notices.tell(
                                messages.get("channels.deactivated", "name", name(row)),
                                messages.get("notice.undo"),
                                () -> model.activate(row.channel(), true, () -> {})));
    }

    void remove(Channel channel) {
        model.remove(
                channel,
                removed ->
                        notices.tell(
                                messages.get("channels.removed", Map.of("name", channel.name())),
                                messages.get("notice.undo"),
                                () -> model.restore(removed)));
    }

    private static String name(Row row) {
        return row.channel().name();
    }
}
