package studio.meridian.sync.simulation;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A server and all it remembers. */
final class Remote {
    /** How platforms differ in what they can prove. */
    enum Kind {
        /** We name the post; the same bytes twice are one post; a change names what it replaces. */
        PUT,
        /** A draft that carries our mark, then its publication. */
        DRAFT,
        /** No key of ours; own posts can be listed. */
        PLAIN
    }

    /** Who can see a post. */
    enum Shown {
        DRAFT,
        PUBLIC,
        BIN,
        GONE
    }

    /** A post there. */
    static final class Item {
        final String id;
        final String key;
        final String delivery;
        String title;
        String body;
        int version = 1;
        Shown shown;

        /** A person changed it there, and nobody here has seen that. */
        boolean unseen;

        /** A person took it away there. */
        boolean taken;

        /** A person did something to it there at any time. */
        boolean touched;

        final Set<String> had = new HashSet<>();

        Item(String id, Request made, Shown shown) {
            this.id = id;
            this.key = made.key();
            this.delivery = made.delivery();
            this.title = made.title();
            this.body = made.body();
            this.shown = shown;
            had.add(body);
        }

        boolean isThere() {
            return shown == Shown.PUBLIC || shown == Shown.DRAFT;
        }

        void write(String newTitle, String newBody) {
            title = newTitle;
            body = newBody;
            had.add(newBody);
            version++;
        }
    }

    /** A request that will arrive later. */
    record Late(long at, Request request) {}

    /** What the server says of one call. */
    record Reply(int status, String id, String revision) {}

    final Kind kind;
    final List<Item> items = new ArrayList<>();
    final List<Late> onTheWay = new ArrayList<>();
    private final Watch watch;

    /** How far its clock is ahead of the real time. */
    long ahead;

    /** Which tokens of a session count; old ones given again end it. */
    int session = 0;

    boolean accessOver;

    /** Whether conditions on writes are kept. */
    boolean compares = true;

    Remote(Kind kind, Watch watch) {
        this.kind = kind;
        this.watch = watch;
    }

    String revision(Item item) {
        return kind == Kind.PUT ? "cid " + item.body : item.id + "." + item.version;
    }

    @Nullable Item byId(String id) {
        return items.stream().filter(item -> item.id.equals(id)).findFirst().orElse(null);
    }

    /** The newest that is there of a name. */
    @Nullable Item byKey(String key) {
        return items.reversed().stream()
                .filter(item -> item.key.equals(key) && item.isThere())
                .findFirst()
                .orElse(null);
    }

    List<Item> marked(String delivery) {
        return items.stream().filter(item -> item.delivery.equals(delivery)).toList();
    }

    /** Does what a request asks. */
    Reply apply(Request request) {
        return switch (request.op()) {
            case "put" -> put(request);
            case "delete" -> delete(request);
            case "create" -> made(request, Shown.DRAFT);
            case "post" -> made(request, Shown.PUBLIC);
            case "publish" -> publish(request);
            case "update", "edit" -> update(request);
            case "trash", "remove" -> away(request);
            default -> throw new IllegalArgumentException(request.op());
        };
    }

    private Reply put(Request request) {
        Item item = byKey(request.key());
        if (item == null) {
            boolean fresh = request.base().isEmpty() || !compares;
            return fresh ? made(request, Shown.PUBLIC) : new Reply(409, "", "");
        }
        boolean same = item.title.equals(request.title()) && item.body.equals(request.body());
        if (same) return reply(item);
        boolean fits = revision(item).equals(request.base()) || !compares;
        return fits ? write(item, request) : new Reply(409, "", "");
    }

    private Reply delete(Request request) {
        Item item = byKey(request.key());
        if (item == null) return new Reply(200, request.id(), "");
        boolean fits = revision(item).equals(request.base()) || !compares;
        return fits ? away(item, request) : new Reply(409, "", "");
    }

    private Reply publish(Request request) {
        Item item = byId(request.id());
        if (item == null || !item.isThere()) return new Reply(404, "", "");
        if (item.shown == Shown.PUBLIC) return reply(item);
        item.shown = Shown.PUBLIC;
        item.version++;
        watch.effect(this, request, item);
        return reply(item);
    }

    private Reply update(Request request) {
        Item item = byId(request.id());
        return item == null || !item.isThere() ? new Reply(404, "", "") : write(item, request);
    }

    private Reply away(Request request) {
        Item item = byId(request.id());
        return item == null || !item.isThere() ? new Reply(404, "", "") : away(item, request);
    }

    private Reply made(Request request, Shown shown) {
        Item item = new Item("n" + (items.size() + 1), request, shown);
        items.add(item);
        watch.effect(this, request, item);
        return reply(item);
    }

    private Reply write(Item item, Request request) {
        watch.overwrites(this, item, request);
        item.write(request.title(), request.body());
        watch.effect(this, request, item);
        return reply(item);
    }

    private Reply away(Item item, Request request) {
        watch.overwrites(this, item, request);
        item.shown = kind == Kind.DRAFT ? Shown.BIN : Shown.GONE;
        item.version++;
        watch.effect(this, request, item);
        return new Reply(200, item.id, "");
    }

    private Reply reply(Item item) {
        return new Reply(200, item.id, revision(item));
    }

    /** Whether something of a delivery is here, or on its way to here. */
    boolean hasOrGets(String delivery, String op) {
        boolean later =
                onTheWay.stream()
                        .map(Late::request)
                        .anyMatch(request ->
                                request.delivery().equals(delivery) && request.op().equals(op));
        return later || (isCreation(op) && marked(delivery).stream().anyMatch(this::counts));
    }

    static boolean isCreation(String op) {
        return op.equals("put") || op.equals("create") || op.equals("post");
    }

    private boolean counts(Item item) {
        return item.isThere() && !item.taken;
    }
}
