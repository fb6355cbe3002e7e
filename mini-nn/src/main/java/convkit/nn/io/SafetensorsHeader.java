package convkit.nn.io;

import convkit.nn.tensor.Shape;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a safetensors file says about itself, checked against itself and against the length of the file.
 *
 * @param tensors by name, in the order of their bytes, which follow each other without gap or overlap
 */
record SafetensorsHeader(Map<String, Entry> tensors, Map<String, String> metadata) {

    private static final String METADATA = "__metadata__";

    /**
     * One tensor.
     *
     * @param begin its first byte, counted from the end of the header
     * @param end the byte after its last
     */
    record Entry(String name, ElementType type, int[] shape, long begin, long end) {}

    /**
     * Reads a header.
     *
     * @param dataLength bytes that follow the header
     * @throws IOException naming the tensor and the numbers that disagree
     */
    static SafetensorsHeader parse(byte[] header, long dataLength) throws IOException {
        Map<String, String> metadata = new LinkedHashMap<>();
        List<Entry> entries = new ArrayList<>();
        for (Map.Entry<String, Object> member :
                object("header", HeaderJson.parse(decode(header))).entrySet()) {
            if (member.getKey().equals(METADATA)) {
                for (Map.Entry<String, Object> text :
                        object(METADATA, member.getValue()).entrySet()) {
                    metadata.put(text.getKey(), string(METADATA + " '" + text.getKey() + "'", text.getValue()));
                }
            } else {
                entries.add(entry(member.getKey(), member.getValue()));
            }
        }
        entries.sort(Comparator.comparingLong(Entry::begin).thenComparingLong(Entry::end));
        requireSeamless(entries, dataLength);
        Map<String, Entry> tensors = new LinkedHashMap<>();
        entries.forEach(entry -> tensors.put(entry.name(), entry));
        return new SafetensorsHeader(Collections.unmodifiableMap(tensors), Collections.unmodifiableMap(metadata));
    }

    private static String decode(byte[] header) throws IOException {
        if (header.length == 0 || header[0] != '{') {
            throw new IOException("header: must begin with '{'; this is no safetensors file");
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(header))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new IOException("header: is not UTF-8", e);
        }
    }

    private static Entry entry(String name, Object value) throws IOException {
        String tensor = "tensor '" + name + "'";
        Map<String, Object> fields = object(tensor, value);
        for (String field : List.of("dtype", "shape", "data_offsets")) {
            if (!fields.containsKey(field)) {
                throw new IOException(tensor + ": has no field '" + field + "'");
            }
        }
        if (fields.size() > 3) {
            throw new IOException(
                    tensor + ": has fields " + fields.keySet() + " but must have dtype, shape and data_offsets only");
        }
        String dtype = string(tensor + ", dtype", fields.get("dtype"));
        ElementType type = ElementType.named(dtype)
                .orElseThrow(() -> new IOException(tensor + ": dtype is '" + dtype + "' but only " + ElementType.names()
                        + " can be read; convert it first"));
        List<Long> axes = numbers(tensor + ", shape", fields.get("shape"));
        List<Long> offsets = numbers(tensor + ", data_offsets", fields.get("data_offsets"));
        if (offsets.size() != 2 || offsets.get(1) < offsets.get(0)) {
            throw new IOException(
                    tensor + ": data_offsets are " + offsets + " but must be [begin, end] with begin ≤ end");
        }
        int[] shape = shape(tensor, axes);
        long needed = (long) Shape.size(shape) * type.bytes();
        long given = offsets.get(1) - offsets.get(0);
        if (needed != given) {
            throw new IOException(tensor + ": shape " + axes + " of " + type + " takes " + needed
                    + " bytes but data_offsets " + offsets + " span " + given);
        }
        return new Entry(name, type, shape, offsets.get(0), offsets.get(1));
    }

    private static int[] shape(String tensor, List<Long> axes) throws IOException {
        for (long axis : axes) {
            if (axis > Integer.MAX_VALUE) {
                throw new IOException(tensor + ": shape " + axes + " has an axis of " + axis + " but at most "
                        + Integer.MAX_VALUE + " can be read");
            }
        }
        int[] shape = axes.stream().mapToInt(Long::intValue).toArray();
        try {
            Shape.size(shape);
        } catch (IllegalArgumentException e) {
            throw new IOException(tensor + ": " + e.getMessage(), e);
        }
        return shape;
    }

    private static void requireSeamless(List<Entry> entries, long dataLength) throws IOException {
        long end = 0;
        String before = "the header";
        for (Entry entry : entries) {
            if (entry.begin() != end) {
                throw new IOException("tensor '" + entry.name() + "': begins at byte " + entry.begin() + " but "
                        + before + " ends at byte " + end + "; tensors must neither overlap nor leave a gap");
            }
            end = entry.end();
            before = "'" + entry.name() + "'";
        }
        if (end != dataLength) {
            throw new IOException("the tensors take " + end + " bytes but " + dataLength
                    + " bytes follow the header; the file is " + (dataLength < end ? "truncated" : "too long"));
        }
    }

    @SuppressWarnings("unchecked") // the parser makes no other maps
    private static Map<String, Object> object(String what, Object value) throws IOException {
        if (value instanceof Map) {
            return (Map<String, Object>) value;
        }
        throw new IOException(what + ": is " + value + " but must be an object");
    }

    private static String string(String what, Object value) throws IOException {
        if (value instanceof String string) {
            return string;
        }
        throw new IOException(what + ": is " + value + " but must be a string");
    }

    private static List<Long> numbers(String what, Object value) throws IOException {
        List<Long> numbers = new ArrayList<>();
        if (value instanceof List<?> list) {
            for (Object element : list) {
                if (element instanceof Long number) {
                    numbers.add(number);
                }
            }
            if (numbers.size() == list.size()) {
                return numbers;
            }
        }
        throw new IOException(what + ": is " + value + " but must be a list of whole numbers");
    }
}
