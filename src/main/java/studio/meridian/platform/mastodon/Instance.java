package studio.meridian.platform.mastodon;

import tools.jackson.databind.JsonNode;

/** Asks a server what it takes, by the newer way and, where it has none, by the older. */
final class Instance {
    private final Api api;

    Instance(Api api) {
        this.api = api;
    }

    Answer ask() {
        Answer newer = api.instance(2);
        JsonNode json = newer.success();
        if (json != null && json.has("configuration")) return newer;
        boolean tells = newer.meaning() == Meaning.MISSING || newer.meaning() == Meaning.DONE;
        return tells ? api.instance(1) : newer;
    }
}
