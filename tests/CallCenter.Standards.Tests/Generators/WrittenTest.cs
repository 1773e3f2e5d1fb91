using System.Globalization;

namespace CallCenter.Standards.Tests.Generators;

/// <summary>
/// Unary tests over values of one type, that print themselves and answer by definition, one value at a time, with null for FEEL's unknown:
/// the slow oracle of the compiled intervals.
/// </summary>
public abstract record WrittenTest<T>
{
    public abstract string Print(Func<T, string> literal);

    /// <summary>The answer for a value; for a missing one where <paramref name="isMissing"/>.</summary>
    public abstract bool? Answer(T value, bool isMissing, Comparison<T> order);

    public virtual IEnumerable<WrittenTest<T>> Parts => [];

    public sealed override string ToString() => Print(value => string.Create(CultureInfo.InvariantCulture, $"{value}"));
}

public sealed record WrittenComparison<T>(string Sign, T Literal) : WrittenTest<T>
{
    public override string Print(Func<T, string> literal) => Sign + " " + literal(Literal);

    public override bool? Answer(T value, bool isMissing, Comparison<T> order)
    {
        if (isMissing)
        {
            return Sign switch { "" or "=" => false, "!=" => true, _ => null };
        }

        int compared = order(value, Literal);
        return Sign switch
        {
            "<" => compared < 0,
            "<=" => compared <= 0,
            ">" => compared > 0,
            ">=" => compared >= 0,
            "!=" => compared != 0,
            _ => compared == 0,
        };
    }
}

public sealed record WrittenNull<T>(string Sign) : WrittenTest<T>
{
    public override string Print(Func<T, string> literal) => Sign + "null";

    public override bool? Answer(T value, bool isMissing, Comparison<T> order) => isMissing == (Sign != "!=");
}

public sealed record WrittenRange<T>(char Open, T Low, T High, char Close) : WrittenTest<T>
{
    public override string Print(Func<T, string> literal) => string.Create(CultureInfo.InvariantCulture, $"{Open}{literal(Low)}..{literal(High)}{Close}");

    public override bool? Answer(T value, bool isMissing, Comparison<T> order)
    {
        if (isMissing)
        {
            return null;
        }

        bool isAbove = Open == '[' ? order(value, Low) >= 0 : order(value, Low) > 0;
        bool isBelow = Close == ']' ? order(value, High) <= 0 : order(value, High) < 0;
        return isAbove && isBelow;
    }
}

public sealed record WrittenList<T>(string Open, WrittenTest<T>[] Tests, string Close) : WrittenTest<T>
{
    public override IEnumerable<WrittenTest<T>> Parts => Tests;

    public override string Print(Func<T, string> literal) => Open + string.Join(", ", Tests.Select(test => test.Print(literal))) + Close;

    public override bool? Answer(T value, bool isMissing, Comparison<T> order)
    {
        bool?[] answers = [.. Tests.Select(test => test.Answer(value, isMissing, order))];
        bool? any = answers.Contains(true) ? true : answers.Contains(null) ? null : false;
        return Open == "not(" ? !any : any;
    }
}
