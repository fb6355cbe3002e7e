package convkit.grader.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Walks through one class file and notes what breaks a rule. */
final class UseCollector extends ClassVisitor {

    private final String exercise;
    private final String folder;
    private final Set<Rule> forbidden;
    private final List<Use> uses = new ArrayList<>();
    private String source = "";

    private record Use(Rule rule, int line, String used) {}

    UseCollector(String exercise, String folder, Set<Rule> forbidden) {
        super(Opcodes.ASM9);
        this.exercise = exercise;
        this.folder = folder;
        this.forbidden = forbidden;
    }

    /** What was found. Only at the end, for a class file names its supertypes before its source file. */
    List<Finding> findings() {
        return uses.stream()
                .map(use -> new Finding(use.rule, exercise, folder + source, use.line, use.used))
                .toList();
    }

    private void use(String owner, String method, int line) {
        Rule rule = Forbidden.by(owner, method);
        if (rule != null && forbidden.contains(rule)) {
            String used = owner.replace('/', '.') + (method.isEmpty() ? "" : "." + method);
            uses.add(new Use(rule, line, used));
        }
    }

    private void use(Type type, int line) {
        if (type.getSort() == Type.ARRAY) {
            use(type.getElementType(), line);
        } else if (type.getSort() == Type.OBJECT) {
            use(type.getInternalName(), "", line);
        } else if (type.getSort() == Type.METHOD) {
            use(type.getReturnType(), line);
            for (Type argument : type.getArgumentTypes()) {
                use(argument, line);
            }
        }
    }

    @Override
    public void visit(int version, int access, String name, String signature, String superName, String[] interfaces) {
        source = name + ".class";
        if (superName != null) {
            use(superName, "", 0);
        }
        for (String type : interfaces) {
            use(type, "", 0);
        }
    }

    @Override
    public void visitSource(String file, String debug) {
        if (file != null) {
            source = file;
        }
    }

    @Override
    public FieldVisitor visitField(int access, String name, String descriptor, String signature, Object value) {
        use(Type.getType(descriptor), 0);
        return null;
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String name, String descriptor, String signature, String[] exceptions) {
        use(Type.getMethodType(descriptor), 0);
        return new Body();
    }

    private final class Body extends MethodVisitor {

        private int line;

        Body() {
            super(Opcodes.ASM9);
        }

        @Override
        public void visitLineNumber(int number, Label start) {
            line = number;
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
            use(owner, name, line);
        }

        @Override
        public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
            use(owner, name, line);
        }

        @Override
        public void visitTypeInsn(int opcode, String type) {
            use(Type.getObjectType(type), line);
        }

        @Override
        public void visitLdcInsn(Object value) {
            if (value instanceof Type type) {
                use(type, line);
            }
        }

        @Override
        public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
            for (Object argument : arguments) {
                if (argument instanceof Handle handle) {
                    use(handle.getOwner(), handle.getName(), line);
                }
            }
        }
    }
}
