package fi.polku.conform;

import java.util.Arrays;

/**
 * Many ids, each kept as a number of 64 bits with another beside it, 24 bytes at the most: a million people are 24 MB.
 * Two ids are taken for one with a chance that can be left out of account.
 */
final class Ids {
    private static final int FIRST = 1 << 10;
    private static final long FNV_START = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private long[] keys = new long[FIRST];
    private long[] beside = new long[FIRST];
    private int size;

    /** The number that stands for an id; never 0. */
    static long number(String id) {
        long hash = FNV_START;
        for (int i = 0; i < id.length(); i++) {
            hash = (hash ^ id.charAt(i)) * FNV_PRIME;
        }
        hash ^= hash >>> 32;
        hash *= 0x9e3779b97f4a7c15L;
        hash ^= hash >>> 29;
        return hash == 0 ? 1 : hash;
    }

    /** Adds the id; false when it was there. */
    boolean add(String id) {
        return add(id, 0);
    }

    /** Adds the id with a number beside it; false when it was there. */
    boolean add(String id, long number) {
        long key = number(id);
        int place = place(keys, key);
        if (keys[place] != 0) {
            return false;
        }
        keys[place] = key;
        beside[place] = number;
        if (++size > keys.length / 2) {
            grow();
        }
        return true;
    }

    boolean contains(String id) {
        return keys[place(keys, number(id))] != 0;
    }

    /** What stands beside the id of that number; 0 when there is none. */
    long beside(long key) {
        return beside[place(keys, key)];
    }

    int size() {
        return size;
    }

    void clear() {
        Arrays.fill(keys, 0);
        Arrays.fill(beside, 0);
        size = 0;
    }

    private void grow() {
        long[] moreKeys = new long[keys.length * 2];
        long[] moreBeside = new long[keys.length * 2];
        for (int i = 0; i < keys.length; i++) {
            if (keys[i] != 0) {
                int place = place(moreKeys, keys[i]);
                moreKeys[place] = keys[i];
                moreBeside[place] = beside[i];
            }
        }
        keys = moreKeys;
        beside = moreBeside;
    }

    private static int place(long[] table, long key) {
        int place = (int) (key ^ (key >>> 32)) & (table.length - 1);
        while (table[place] != 0 && table[place] != key) {
            place = (place + 1) & (table.length - 1);
        }
        return place;
    }
}
