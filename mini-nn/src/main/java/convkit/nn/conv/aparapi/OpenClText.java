package convkit.nn.conv.aparapi;

import com.aparapi.Kernel;
import com.aparapi.internal.exception.AparapiException;
import com.aparapi.internal.model.ClassModel;
import com.aparapi.internal.writer.KernelWriter;
import java.util.Set;
import java.util.regex.Pattern;

/** The OpenCL into which Aparapi translates a kernel; no device is needed to see it. */
final class OpenClText {

    /** A name where it is declared: behind its type, before what may follow it. */
    private static final Pattern DECLARED = Pattern.compile("(?:\\bint|\\bfloat|\\*) *(\\w+)\\s*[=;,)\\[]");

    /** Words that Java leaves free for names and OpenCL C does not. Aparapi copies names as they are. */
    private static final Set<String> WORDS_OF_OPENCL = Set.of(
            "auto",
            "bool",
            "complex",
            "constant",
            "event_t",
            "extern",
            "generic",
            "global",
            "half",
            "imaginary",
            "inline",
            "kernel",
            "local",
            "pipe",
            "quad",
            "read_only",
            "read_write",
            "register",
            "restrict",
            "sampler_t",
            "signed",
            "size_t",
            "sizeof",
            "struct",
            "typedef",
            "uchar",
            "uint",
            "ulong",
            "uniform",
            "union",
            "unsigned",
            "ushort",
            "write_only");

    private OpenClText() {}

    /** @throws OpenClException if the kernel cannot be translated */
    static String of(Kernel kernel) {
        AparapiLog.silence();
        String code;
        try {
            code = KernelWriter.writeToString(
                    ClassModel.createClassModel(kernel.getClass()).getEntrypoint("run", kernel));
        } catch (AparapiException | RuntimeException e) {
            throw DeviceKernel.untranslatable(kernel, e);
        }
        DECLARED.matcher(code)
                .results()
                .map(found -> found.group(1))
                .filter(WORDS_OF_OPENCL::contains)
                .findFirst()
                .ifPresent(word -> {
                    throw new OpenClException(
                            kernel.getClass().getSimpleName() + " cannot be translated to OpenCL: " + word
                                    + " is a word of that language",
                            "choose another name");
                });
        // Of the names of classes, which Aparapi puts before those of methods, the reader needs the last part only.
        return code.replace(kernel.getClass().getPackageName().replace('.', '_') + "_", "");
    }
}
