package convkit.grader.batch;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import convkit.exercises.Exercise;
import convkit.exercises.Exercises;
import convkit.exercises.check.TestResult;
import convkit.nn.tensor.Tensor;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Function;

/** Records as JSON and back, without loss: fields in alphabetical order, tensors by their bits, no times. */
final class Stored {

    /** How long a test took differs from run to run. */
    @JsonIgnoreProperties("seconds")
    private interface WithoutTime {}

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .addMixIn(TestResult.class, WithoutTime.class)
            .addModule(new SimpleModule()
                    .addSerializer(Exercise.class, text(Exercise.class, Exercise::id))
                    .addDeserializer(Exercise.class, fromText(Exercise.class, Exercises::byId))
                    .addSerializer(Instant.class, text(Instant.class, Instant::toString))
                    .addDeserializer(Instant.class, fromText(Instant.class, Instant::parse))
                    .addSerializer(Tensor.class, new TensorWriter())
                    .addDeserializer(Tensor.class, new TensorReader()))
            .build();

    private static final DefaultIndenter INDENTER = new DefaultIndenter(" ", "\n");

    private Stored() {}

    static byte[] bytes(Record value) throws IOException {
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter().withObjectIndenter(INDENTER).withArrayIndenter(INDENTER);
        return (MAPPER.writer(printer).writeValueAsString(value) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Reads what {@link #bytes} wrote.
     *
     * @throws NoSuchFileException if there is no such file
     * @throws DamagedException if it cannot be understood
     */
    static <T> T read(Path file, Class<T> type) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        try {
            T value = MAPPER.readValue(bytes, type);
            if (value != null) {
                return value;
            }
            throw new DamagedException(file + " is empty");
        } catch (JsonProcessingException e) {
            throw new DamagedException(file + " is damaged"
                    + (e.getLocation() == null
                            ? ""
                            : " in line " + e.getLocation().getLineNr()));
        }
    }

    /** A file that is there but holds something else. */
    static final class DamagedException extends IOException {
        private static final long serialVersionUID = 1;

        DamagedException(String message) {
            super(message);
        }
    }

    private static <T> StdSerializer<T> text(Class<T> type, Function<T, String> toText) {
        return new StdSerializer<>(type) {
            private static final long serialVersionUID = 1;

            @Override
            public void serialize(T value, JsonGenerator json, SerializerProvider provider) throws IOException {
                json.writeString(toText.apply(value));
            }
        };
    }

    private static <T> StdDeserializer<T> fromText(Class<T> type, Function<String, T> ofText) {
        return new StdDeserializer<>(type) {
            private static final long serialVersionUID = 1;

            @Override
            public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
                String text = json.getValueAsString("");
                try {
                    return ofText.apply(text);
                } catch (RuntimeException e) {
                    throw context.weirdStringException(text, type, e.getMessage());
                }
            }
        };
    }

    private static final class TensorWriter extends StdSerializer<Tensor> {
        private static final long serialVersionUID = 1;

        TensorWriter() {
            super(Tensor.class);
        }

        @Override
        public void serialize(Tensor tensor, JsonGenerator json, SerializerProvider provider) throws IOException {
            float[] data = tensor.data();
            ByteBuffer bits = ByteBuffer.allocate(Float.BYTES * tensor.size()).order(ByteOrder.LITTLE_ENDIAN);
            bits.asFloatBuffer().put(data, 0, tensor.size());
            json.writeStartObject();
            json.writeFieldName("shape");
            json.writeArray(tensor.shape(), 0, tensor.shape().length);
            json.writeBinaryField("floats", bits.array());
            json.writeEndObject();
        }
    }

    private static final class TensorReader extends StdDeserializer<Tensor> {
        private static final long serialVersionUID = 1;

        TensorReader() {
            super(Tensor.class);
        }

        @Override
        public Tensor deserialize(JsonParser json, DeserializationContext context) throws IOException {
            JsonNode node = json.readValueAsTree();
            try {
                int[] shape = new int[node.get("shape").size()];
                for (int axis = 0; axis < shape.length; axis++) {
                    shape[axis] = node.get("shape").get(axis).intValue();
                }
                ByteBuffer bits = ByteBuffer.wrap(node.get("floats").binaryValue());
                float[] data = new float[bits.capacity() / Float.BYTES];
                bits.order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(data);
                return Tensor.of(data, shape);
            } catch (RuntimeException e) {
                throw context.weirdStringException("", Tensor.class, "no tensor");
            }
        }
    }
}
