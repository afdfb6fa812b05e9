package fi.polku.mentoring.matching;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** For each of many people a set of codes, as bits: what two have in common is an AND. A code that one person alone has is shared with nobody. */
final class Masks {
    private final int words;
    private final long[] bits;
    private final int[] sizes;

    Masks(List<? extends Collection<String>> sets) {
        Map<String, Integer> owners = new HashMap<>();
        sets.forEach(set -> set.forEach(code -> owners.merge(code, 1, Integer::sum)));
        Map<String, Integer> numbers = new HashMap<>();
        owners.entrySet().stream()
                .filter(owned -> owned.getValue() > 1)
                .map(Map.Entry::getKey)
                .sorted()
                .forEach(code -> numbers.put(code, numbers.size()));
        words = Math.max(1, (numbers.size() + Long.SIZE - 1) / Long.SIZE);
        bits = new long[sets.size() * words];
        sizes = new int[sets.size()];
        for (int who = 0; who < sizes.length; who++) {
            sizes[who] = sets.get(who).size();
            for (String code : sets.get(who)) {
                Integer number = numbers.get(code);
                if (number != null) {
                    bits[who * words + number / Long.SIZE] |= 1L << number;
                }
            }
        }
    }

    int words() {
        return words;
    }

    long word(int who, int word) {
        return bits[who * words + word];
    }

    int size(int who) {
        return sizes[who];
    }

    boolean meet(int one, int other) {
        for (int word = 0; word < words; word++) {
            if ((bits[one * words + word] & bits[other * words + word]) != 0) {
                return true;
            }
        }
        return false;
    }

    int common(int one, int other) {
        int common = 0;
        for (int word = 0; word < words; word++) {
            common += Long.bitCount(bits[one * words + word] & bits[other * words + word]);
        }
        return common;
    }
}
