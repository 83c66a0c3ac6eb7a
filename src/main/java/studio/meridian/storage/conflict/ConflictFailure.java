package studio.meridian.storage.conflict;

import studio.meridian.messages.Failure;

import java.util.Map;

/** Why a conflict cannot be settled. */
public sealed interface ConflictFailure extends Failure {
    /** There is none of that name that waits for a decision. */
    record NoConflict(String id) implements ConflictFailure {
        @Override
        public String key() {
            return "conflict.none";
        }

        @Override
        public Map<String, Object> arguments() {
            return Map.of("id", id);
        }

        @Override
        public Kind kind() {
            return Kind.NOT_FOUND;
        }
    }

    /** It was read again since the person looked at it, and differs. */
    record SeenOther(String id) implements ConflictFailure {
        @Override
        public String key() {
            return "conflict.seen-other";
        }

        @Override
        public Map<String, Object> arguments() {
            return Map.of("id", id);
        }

        @Override
        public Kind kind() {
            return Kind.BUSY;
        }
    }

    /** What is taken away cannot be merged. */
    record NothingToMerge(String id) implements ConflictFailure {
        @Override
        public String key() {
            return "conflict.nothing-to-merge";
        }

        @Override
        public Map<String, Object> arguments() {
            return Map.of("id", id);
        }

        @Override
        public Kind kind() {
            return Kind.USAGE;
        }
    }

    /** Both changed the same, and nobody chose. */
    record ChoiceOpen(String id, int count) implements ConflictFailure {
        @Override
        public String key() {
            return "conflict.choice-open";
        }

        @Override
        public Map<String, Object> arguments() {
            return Map.of("id", id, "count", count);
        }

        @Override
        public Kind kind() {
            return Kind.USAGE;
        }
    }
}
