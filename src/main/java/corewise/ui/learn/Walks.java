package corewise.ui.learn;

import corewise.lesson.Here;
import corewise.lesson.Lesson;
import java.util.HashMap;
import java.util.Map;

/**
 * The walks through lessons: the learner's own, and those before a room, which begin without any answer. For one thread.
 */
final class Walks {
    private final Map<String, Walk> own = new HashMap<>();
    private final Map<String, Walk> room = new HashMap<>();
    private boolean inRoom;

    /** Whether the walks before a room are meant from now on. */
    void inRoom(boolean now) {
        inRoom = now;
    }

    /** Whether the walks before a room are meant. */
    boolean inRoom() {
        return inRoom;
    }

    private Map<String, Walk> now() {
        return inRoom ? room : own;
    }

    /** Whether there is none yet through a lesson. */
    boolean fresh(String id) {
        return !now().containsKey(id);
    }

    /** The walk through a lesson, a new one where there is none. */
    Walk of(Lesson lesson, Here here) {
        return now().computeIfAbsent(lesson.id(), id -> new Walk(lesson, here));
    }

    /** From now on this is the walk through its lesson. */
    void put(Walk walk) {
        now().put(walk.lesson().id(), walk);
    }

    /** Forgets those through a lesson. */
    void remove(String id) {
        own.remove(id);
        room.remove(id);
    }

    /** Forgets those in which nothing was answered and nothing run. */
    void removeUntouched() {
        own.values().removeIf(Walk::untouched);
        room.values().removeIf(Walk::untouched);
    }

    /** Forgets all. */
    void clear() {
        own.clear();
        room.clear();
    }
}
