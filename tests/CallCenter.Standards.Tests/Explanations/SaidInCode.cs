using System.Reflection;
using System.Reflection.Emit;

namespace CallCenter.Standards.Tests.Explanations;

/// <summary>Every sentence that findings of the packages can have: read from the compiled code, which puts each together from its literals and arguments in their order.</summary>
internal static class SaidInCode
{
    private static readonly Dictionary<short, OpCode> OpCodesByValue = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (OpCode)field.GetValue(null)!).ToDictionary(code => code.Value);

    private static readonly Lazy<IReadOnlyDictionary<string, string>> LazyAll = new(static () => Read([typeof(Finding).Assembly, typeof(Standards.Dmn.DecisionModel).Assembly, typeof(Standards.Hosting.StandardSource).Assembly, typeof(Standards.Logs.TableMap).Assembly, typeof(Standards.Reports.Handbook).Assembly]));

    /// <summary>The templates, each with a method that says it.</summary>
    public static IReadOnlyDictionary<string, string> All => LazyAll.Value;

    private static Dictionary<string, string> Read(IEnumerable<Assembly> assemblies)
    {
        var templates = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (MethodBase method in assemblies.SelectMany(assembly => assembly.GetTypes()).SelectMany(Methods).Where(method => method.DeclaringType != typeof(FindingWords)))
        {
            foreach (string template in Templates(method))
            {
                templates.TryAdd(template, $"{method.DeclaringType!.Name}.{method.Name}");
            }
        }

        return templates;
    }

    private static IEnumerable<MethodBase> Methods(Type type)
    {
        const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;
        return type.GetMethods(All).Concat<MethodBase>(type.GetConstructors(All));
    }

    private static IEnumerable<string> Templates(MethodBase method)
    {
        if (method.GetMethodBody()?.GetILAsByteArray() is not { } code)
        {
            yield break;
        }

        var open = new Stack<(int Length, int Holes, System.Text.StringBuilder Text, int Literal, int Filled)>();
        List<int> numbers = [];
        string literal = "";
        for (int at = 0; at < code.Length;)
        {
            OpCode op = OpCodesByValue[code[at] == 0xFE ? (short)((code[at] << 8) | code[at + 1]) : code[at]];
            int operand = at + op.Size;
            at = operand + SizeOf(op, code, operand);
            if (Number(op, code, operand) is { } number)
            {
                numbers.Add(number);
            }
            else if (op == OpCodes.Ldstr)
            {
                literal = method.Module.ResolveString(BitConverter.ToInt32(code, operand));
            }
            else if (op.OperandType == OperandType.InlineMethod && Called(method, BitConverter.ToInt32(code, operand)) is { } called && called.DeclaringType == typeof(FindingWords))
            {
                if (op == OpCodes.Newobj)
                {
                    open.Push((numbers[^2], numbers[^1], new(), 0, 0));
                }
                else if (called.Name.StartsWith("Append", StringComparison.Ordinal))
                {
                    (int length, int holes, System.Text.StringBuilder text, int written, int filled) = open.Pop();
                    bool isLiteral = called.Name == nameof(FindingWords.AppendLiteral);
                    text.Append(isLiteral ? literal : $"{{{filled}}}");
                    open.Push((length, holes, text, written + (isLiteral ? literal.Length : 0), filled + (isLiteral ? 0 : 1)));
                }

                if (open.TryPeek(out var top) && top.Literal == top.Length && top.Filled == top.Holes)
                {
                    open.Pop();
                    yield return top.Text.ToString();
                }
            }
        }

        Assert.Empty(open);
    }

    private static MethodBase? Called(MethodBase method, int token) => method.Module.ResolveMethod(
        token, method.DeclaringType!.IsGenericType ? method.DeclaringType.GetGenericArguments() : null, method is MethodInfo { IsGenericMethod: true } generic ? generic.GetGenericArguments() : null);

    private static int? Number(OpCode op, byte[] code, int operand) =>
        op == OpCodes.Ldc_I4_S ? (sbyte)code[operand]
        : op == OpCodes.Ldc_I4 ? BitConverter.ToInt32(code, operand)
        : op.Value is >= 0x16 and <= 0x1E ? op.Value - 0x16
        : null;

    private static int SizeOf(OpCode op, byte[] code, int operand) => op.OperandType switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(code, operand)),
        _ => 4,
    };
}
