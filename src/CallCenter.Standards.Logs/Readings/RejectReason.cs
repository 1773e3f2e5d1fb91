using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace CallCenter.Standards.Logs;

/// <summary>Why a row was rejected: a stable code with arguments, for programs, and a clause in Chinese and English, for people.</summary>
public sealed record RejectReason
{
    private readonly LocalizedText template;

    internal RejectReason(string code, LocalizedText template, params ReadOnlySpan<string> arguments)
    {
        Code = code;
        this.template = template;
        Arguments = [.. arguments];
    }

    /// <summary>What is wrong, kebab-case, such as <c>not-a-time</c>.</summary>
    public string Code { get; }

    /// <summary>What the clause names, such as the form that is asked for.</summary>
    public ImmutableArray<string> Arguments { get; }

    /// <summary>The clause for a culture, without the field and the value: Chinese for the cultures of that language, English for all others.</summary>
    public string In(CultureInfo culture) => string.Format(CultureInfo.InvariantCulture, CompositeFormat.Parse(template.In(culture)), [.. Arguments]);

    /// <summary>Whether both say the same, by value.</summary>
    public bool Equals(RejectReason? other) => other is not null && Code == other.Code && Arguments.SequenceEqual(other.Arguments, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Code, Arguments.Length);

    /// <summary>The clause in English.</summary>
    public override string ToString() => In(CultureInfo.InvariantCulture);
}
