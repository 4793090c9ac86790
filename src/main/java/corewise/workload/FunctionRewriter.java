package corewise.workload;

import java.io.ByteArrayInputStream;
import java.lang.classfile.AccessFlags;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassElement;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Interfaces;
import java.lang.classfile.Label;
import java.lang.classfile.MethodBuilder;
import java.lang.classfile.MethodElement;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.classfile.instruction.LookupSwitchInstruction;
import java.lang.classfile.instruction.TableSwitchInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Rewrites a learner's compiled classes, so that a run can be cancelled wherever they are: a step of {@link FunctionHooks}
 * stands at the begin of each method and before each jump backwards, so that neither a loop nor a recursion is without one.
 * What they print goes to the hooks, for the program's own streams are the report's; they read nothing, and cannot end the
 * program.
 * Stateless.
 */
final class FunctionRewriter {
    private static final ClassDesc HOOKS = ClassDesc.of("corewise.workload.FunctionHooks");
    private static final ClassDesc SYSTEM = ClassDesc.of("java.lang.System");
    private static final ClassDesc RUNTIME = ClassDesc.of("java.lang.Runtime");
    private static final ClassDesc INPUT = ClassDesc.of("java.io.InputStream");
    private static final ClassDesc FUNCTION = ClassDesc.of("java.util.function.LongFunction");
    private static final MethodTypeDesc NOTHING = MethodTypeDesc.of(ConstantDescs.CD_void);
    private static final MethodTypeDesc CODE = MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_int);
    private static final MethodTypeDesc APPLY = MethodTypeDesc.of(ConstantDescs.CD_Object, ConstantDescs.CD_long);
    private static final String WORK = "work";
    private static final String CHECKPOINT = "checkpoint";

    private final ClassFile files;
    private final String mainClass;

    /** @param classes all of the learner's, by their names */
    FunctionRewriter(String mainClass, Map<String, byte[]> classes) {
        this.mainClass = mainClass;
        Map<ClassDesc, byte[]> own = classes.entrySet().stream()
                .collect(Collectors.toMap(each -> ClassDesc.of(each.getKey()), Map.Entry::getValue));
        ClassHierarchyResolver hierarchy = ClassHierarchyResolver.ofResourceParsing(desc -> {
                    byte[] bytes = own.get(desc);
                    return bytes == null ? null : new ByteArrayInputStream(bytes);
                })
                .orElse(ClassHierarchyResolver.defaultResolver());
        files = ClassFile.of(ClassFile.ClassHierarchyResolverOption.of(hierarchy));
    }

    /** The method that is called with the number; empty where there is none that can be. */
    Optional<MethodModel> work(byte[] main) {
        return files.parse(main).methods().stream()
                .filter(method -> method.methodName().equalsString(WORK))
                .filter(method -> takesANumber(method.methodTypeSymbol()))
                .findFirst();
    }

    private static boolean takesANumber(MethodTypeDesc type) {
        return type.parameterCount() == 1
                && List.of(ConstantDescs.CD_long, ConstantDescs.CD_int).contains(type.parameterType(0))
                && !type.returnType().equals(ConstantDescs.CD_void);
    }

    byte[] rewritten(String name, byte[] bytes) {
        ClassModel model = files.parse(bytes);
        Optional<MethodModel> work = name.equals(mainClass) ? work(bytes) : Optional.empty();
        ClassDesc self = model.thisClass().asSymbol();
        return files.transformClass(model, new ClassTransform() {
            @Override
            public void accept(ClassBuilder builder, ClassElement element) {
                if (element instanceof MethodModel method) {
                    builder.transformMethod(method, (methods, each) -> rewrite(methods, each, work, method));
                } else if (work.isEmpty() || !(element instanceof Interfaces)) {
                    builder.with(element);
                }
            }

            @Override
            public void atEnd(ClassBuilder builder) {
                work.ifPresent(method -> {
                    builder.withInterfaceSymbols(
                            Stream.concat(model.interfaces().stream().map(each -> each.asSymbol()), Stream.of(FUNCTION))
                                    .toList());
                    builder.withMethodBody("apply", APPLY, ClassFile.ACC_PUBLIC, code -> call(code, self, method));
                });
            }
        });
    }

    private static void call(CodeBuilder code, ClassDesc self, MethodModel work) {
        MethodTypeDesc type = work.methodTypeSymbol();
        boolean inObject = !work.flags().has(AccessFlag.STATIC);
        if (inObject) {
            code.aload(0);
        }
        code.lload(1);
        if (type.parameterType(0).equals(ConstantDescs.CD_int)) {
            code.invokestatic(
                    ClassDesc.of("java.lang.Math"),
                    "toIntExact",
                    MethodTypeDesc.of(ConstantDescs.CD_int, ConstantDescs.CD_long));
        }
        if (inObject) {
            code.invokevirtual(self, WORK, type);
        } else {
            code.invokestatic(self, WORK, type);
        }
        ClassDesc given = type.returnType();
        if (given.isPrimitive()) {
            ClassDesc boxed = boxed(given);
            code.invokestatic(boxed, "valueOf", MethodTypeDesc.of(boxed, given));
        }
        code.areturn();
    }

    private static ClassDesc boxed(ClassDesc primitive) {
        return switch (primitive.descriptorString()) {
            case "I" -> ConstantDescs.CD_Integer;
            case "J" -> ConstantDescs.CD_Long;
            case "D" -> ConstantDescs.CD_Double;
            case "F" -> ConstantDescs.CD_Float;
            case "Z" -> ConstantDescs.CD_Boolean;
            case "C" -> ConstantDescs.CD_Character;
            case "S" -> ConstantDescs.CD_Short;
            default -> ConstantDescs.CD_Byte;
        };
    }

    private void rewrite(MethodBuilder builder, MethodElement element, Optional<MethodModel> work, MethodModel method) {
        if (element instanceof AccessFlags && isCheckpoint(method)) {
            // its mark
            builder.withFlags(ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC);
        } else if (!(element instanceof CodeModel code)) {
            builder.with(element);
        } else if (work.isPresent() && isCheckpoint(method)) {
            builder.withCode(
                    body -> body.invokestatic(HOOKS, CHECKPOINT, NOTHING).return_());
        } else {
            builder.transformCode(code, new Steps());
        }
    }

    /** The one that was added to the learner's text, and does nothing yet. */
    private static boolean isCheckpoint(MethodModel method) {
        return method.methodName().equalsString(CHECKPOINT)
                && method.methodTypeSymbol().equals(NOTHING)
                && method.flags().has(AccessFlag.SYNCHRONIZED);
    }

    /** Puts the steps into one method's code. Used once. */
    private static final class Steps implements CodeTransform {
        private final Set<Label> passed = new HashSet<>();

        @Override
        public void atStart(CodeBuilder builder) {
            step(builder);
        }

        private static void step(CodeBuilder builder) {
            builder.invokestatic(HOOKS, "turn", NOTHING);
        }

        @Override
        public void accept(CodeBuilder builder, CodeElement element) {
            if (element instanceof LabelTarget target) {
                passed.add(target.label());
            } else if (mayGoBack(element)) {
                step(builder);
            }
            if (element instanceof FieldInstruction field && ofSystem(field)) {
                stream(builder, field);
            } else if (element instanceof InvokeInstruction call && endsTheProgram(call)) {
                boolean ofSystem = call.owner().asSymbol().equals(SYSTEM);
                builder.invokestatic(HOOKS, "exit", ofSystem ? CODE : CODE.insertParameterTypes(0, RUNTIME));
            } else {
                builder.with(element);
            }
        }

        private boolean mayGoBack(CodeElement element) {
            return (element instanceof BranchInstruction jump && passed.contains(jump.target()))
                    || element instanceof TableSwitchInstruction
                    || element instanceof LookupSwitchInstruction;
        }

        private static boolean ofSystem(FieldInstruction field) {
            return field.owner().asSymbol().equals(SYSTEM)
                    && Stream.of("out", "err", "in").anyMatch(field.name()::equalsString);
        }

        private static void stream(CodeBuilder builder, FieldInstruction field) {
            if (field.name().equalsString("in")) {
                builder.invokestatic(INPUT, "nullInputStream", MethodTypeDesc.of(INPUT));
            } else {
                builder.invokestatic(HOOKS, "out", MethodTypeDesc.of(field.typeSymbol()));
            }
        }

        private static boolean endsTheProgram(InvokeInstruction call) {
            ClassDesc owner = call.owner().asSymbol();
            boolean ends = call.name().equalsString("exit") || call.name().equalsString("halt");
            return ends && (owner.equals(SYSTEM) || owner.equals(RUNTIME));
        }
    }
}
