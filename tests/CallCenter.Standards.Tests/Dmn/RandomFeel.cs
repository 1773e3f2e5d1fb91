using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace CallCenter.Standards.Tests.Dmn;

/// <summary>Random expressions over the whole grammar, of operands that fit and of operands that do not.</summary>
internal static class RandomFeel
{
    /// <summary>The variables they name, each with its type.</summary>
    public static readonly (string Name, string Type)[] Variables =
    [
        ("n", "number"), ("loan amount", "number"), ("s", "string"), ("b", "boolean"), ("d", "date"), ("dt", "date and time"), ("t", "time"), ("p", "days and time duration"),
        ("m", "years and months duration"), ("l", "list<number>"), ("people", "list<context<age: number, name: string>>"), ("who", "context<age: number, name: string>"), ("r", "range<number>"), ("x", "Any"),
    ];

    public static readonly Gen<string> Numbers = Gen.Choose(-9999, 9999).Zip(Gen.Choose(0, 3), (n, scale) => (n / (decimal)Math.Pow(10, scale)).ToString(CultureInfo.InvariantCulture));

    private static readonly Gen<string> Leaves = Gen.OneOf(
        Numbers,
        Gen.Elements(Variables.Select(variable => variable.Name)),
        Gen.Elements("true", "false", "null", "\"text\"", "\"a \\\"b\\\" \\\\ \\n 中\"", "\"2024-02-29\"", "\"P1D\"", "@\"2024-02-29\"", "@\"23:59:59.5+08:00\"", "@\"2024-02-29T10:00:00@Asia/Shanghai\"", "@\"P3DT2H\"", "@\"-P1Y2M\""),
        Gen.Elements("[]", "{}", "1e3", ".5", "abs", "today()", "now()", "[1..5]", "(\"a\"..\"c\"]", "(]1..9[)", "(> 3)", "(<= \"m\")", "(= 1)"));

    private static readonly string[] Signs = ["+", "-", "*", "/", "**", "<", "<=", ">", ">=", "=", "!=", "and", "or"];

    private static readonly string[] OneArgument = ["not", "abs", "count", "sum", "min", "max", "string", "number", "date", "time", "duration", "string length", "upper case", "reverse", "flatten", "sort", "day of week", "sqrt", "get entries", "all", "mean", "floor"];

    private static readonly string[] TwoArguments = ["contains", "append", "concatenate", "list contains", "modulo", "before", "includes", "is", "substring", "split", "decimal", "date and time", "years and months duration", "get value", "index of", "string join"];

    private static readonly string[] Types = ["number", "string", "boolean", "date", "date and time", "list<number>", "list<Any>", "context<age: number>", "range<string>", "function<number, Any>->string", "Any", "Null"];

    /// <summary>Expressions that nest so deep.</summary>
    public static Gen<string> Expressions(int depth)
    {
        if (depth == 0)
        {
            return Leaves;
        }

        Gen<string> inner = Expressions(depth - 1);
        return Gen.OneOf(
            Leaves,
            inner.Zip(inner).Zip(Gen.Elements(Signs), (pair, sign) => $"({pair.Item1}) {sign} ({pair.Item2})"),
            inner.Select(a => $"-({a})"),
            inner.Zip(inner).Zip(inner, (pair, c) => $"({pair.Item1}) between ({pair.Item2}) and ({c})"),
            inner.Zip(inner).Zip(inner, (pair, c) => $"({pair.Item1}) in (({pair.Item2}), > ({c}), [1..5], \"a\")"),
            inner.Zip(inner).Zip(inner, (pair, c) => $"if {pair.Item1} then {pair.Item2} else {c}"),
            inner.Zip(inner, (a, b) => $"for i in ({a}), loan amount in [({b}), i] return [i, loan amount]"),
            inner.Zip(inner, (a, b) => $"for i in ({a})..({b}) return count(partial)"),
            inner.Zip(inner).Zip(Gen.Elements("some", "every"), (pair, word) => $"{word} i in [{pair.Item1}, n] satisfies i = ({pair.Item2})"),
            Collections(inner),
            Paths(inner),
            Calls(inner),
            inner.Zip(Gen.Elements(Types), (a, type) => $"({a}) instance of {type}"));
    }

    /// <summary>Unary tests of a cell, the input's own name <c>?</c> among what they are of.</summary>
    public static Gen<string> Tests()
    {
        Gen<string> value = Expressions(1);
        Gen<string> test = Gen.OneOf(
            Leaves,
            value,
            value.Zip(Gen.Elements("<", "<=", ">", ">=", "=", "!="), (a, sign) => $"{sign} ({a})"),
            Leaves.Zip(Leaves, (a, b) => $"[{a}..{b})"),
            value.Select(a => $"? = ({a})"),
            value.Select(a => $"contains(?, {a})"));
        Gen<string> list = Gen.OneOf(test, test.Zip(test, (a, b) => $"{a}, {b}"), test.Zip(test).Zip(test, (pair, c) => $"{pair.Item1}, {pair.Item2}, {c}"));
        return Gen.OneOf(Gen.Constant("-"), list, list.Select(all => $"not({all})"));
    }

    private static Gen<string> Collections(Gen<string> inner) => Gen.OneOf(
        inner.Zip(inner, (a, b) => $"[{a}, /* both */ {b}]"),
        inner.Zip(inner, (a, b) => $"[({a})..({b}))"),
        inner.Zip(inner, (a, b) => $"{{a b: {a}, \"c-d\": {b}, e: [a b, 1]}}"),
        inner.Zip(inner, (a, b) => $"{{f: function(k: number, o) [{a}, k, o], g: f(1, {b})}}"),
        inner.Zip(inner, (a, b) => $"[{a}, 1, {b}][item = {b}]"),
        inner.Zip(inner, (a, b) => $"({a})[{b}]"),
        inner.Select(a => $"people[age > ({a})]"),
        inner.Select(a => $"[{{a: {a}}}, {{a: 1}}][a = n]"));

    private static Gen<string> Paths(Gen<string> inner) => Gen.OneOf(
        inner.Zip(Gen.Elements("a", "age", "year", "hours", "time offset", "start", "end included", "e"), (a, member) => $"({a}).{member}"),
        Gen.Elements("who.age", "who.name", "people.age", "d.year", "dt.hour", "t.time offset", "p.days", "m.years", "r.start", "n.year", "who.none"));

    private static Gen<string> Calls(Gen<string> inner) => Gen.OneOf(
        inner.Zip(Gen.Elements(OneArgument), (a, name) => $"{name}({a})"),
        inner.Zip(inner).Zip(Gen.Elements(TwoArguments), (pair, name) => $"{name}({pair.Item1}, {pair.Item2})"),
        inner.Zip(inner, (a, b) => $"substring(start position: {a}, string: {b})"),
        inner.Select(a => $"(function(k) [k])({a})"),
        inner.Select(a => $"(function(k: string, o: Any) k)(o: 1, k: {a})"),
        inner.Select(a => $"(function(k: list<number>) k)({a})"),
        inner.Select(a => $"({a})(1)"));
}
