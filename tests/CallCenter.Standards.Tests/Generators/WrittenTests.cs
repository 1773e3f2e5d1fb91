using FsCheck;
using FsCheck.Fluent;

namespace CallCenter.Standards.Tests.Generators;

/// <summary>Generates unary tests of any shape; a failing one shrinks to its parts.</summary>
public static class WrittenTests
{
    private static readonly Gen<decimal> Decimals = Gen.Frequency(
        (9, from units in Gen.Choose(-12, 12) from part in Gen.Elements(0m, 0m, 0.5m, 0.25m, 0.05m) select units + part),
        (1, Gen.Elements(79228162514264337593543950335m, -79228162514264337593543950335m, 0.0000000000000000001m)));

    private static readonly Gen<string> Texts = Gen.Elements("", "a", "b", "ab", "B", "a\0", "ä", "投诉", "\"", "\\", "\U0001F40E", "\uFFFF", "z z", "not", "null");

    public static Arbitrary<WrittenTest<decimal>> OfDecimals() => Of(Decimals);

    public static Arbitrary<WrittenTest<string>> OfTexts() => Of(Texts);

    private static Arbitrary<WrittenTest<T>> Of<T>(Gen<T> literals) => Arb.From(WholeOf(literals), Shrink);

    private static Gen<WrittenTest<T>> WholeOf<T>(Gen<T> literals) =>
        from tests in TestOf(literals, 3).NonEmptyListOf()
        select (WrittenTest<T>)new WrittenList<T>("", [.. tests], "");

    private static Gen<WrittenTest<T>> TestOf<T>(Gen<T> literals, int depth)
    {
        Gen<WrittenTest<T>> comparison =
            from sign in Gen.Elements("", "=", "!=", "<", "<=", ">", ">=")
            from literal in literals
            select (WrittenTest<T>)new WrittenComparison<T>(sign, literal);
        Gen<WrittenTest<T>> missing = Gen.Elements("", "=", "!=").Select(sign => (WrittenTest<T>)new WrittenNull<T>(sign));
        Gen<WrittenTest<T>> range =
            from open in Gen.Elements('[', '(', ']')
            from low in literals
            from high in literals
            from close in Gen.Elements(']', ')', '[')
            select (WrittenTest<T>)new WrittenRange<T>(open, low, high, close);
        return depth == 0
            ? Gen.Frequency((5, comparison), (1, missing), (3, range))
            : Gen.Frequency((5, comparison), (1, missing), (3, range), (3, ListOf(TestOf(literals, depth - 1))));
    }

    private static Gen<WrittenTest<T>> ListOf<T>(Gen<WrittenTest<T>> tests) =>
        from brackets in Gen.Elements(("(", ")"), ("[", "]"), ("not(", ")"), ("not(", ")"))
        from length in Gen.Choose(1, 4)
        from list in tests.ArrayOf(length)
        select (WrittenTest<T>)new WrittenList<T>(brackets.Item1, list, brackets.Item2);

    /// <summary>One test alone where there are several; the tests inside of a lone list otherwise.</summary>
    private static IEnumerable<WrittenTest<T>> Shrink<T>(WrittenTest<T> whole)
    {
        WrittenTest<T>[] tests = [.. whole.Parts];
        IEnumerable<WrittenTest<T>> smaller = tests.Length > 1 ? tests : tests.SelectMany(test => test.Parts);
        return smaller.Select(test => new WrittenList<T>("", [test], ""));
    }
}
