using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CallCenter.Standards.Decisions;

namespace CallCenter.Standards.Workflows;

/// <summary>
/// Data: what a customer must not learn while something holds for the case, as that an alert against money laundering was raised: the customer would be tipped off.
/// Scripts say what they reveal; what reveals something that is kept is not said while the matter holds.
/// </summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record ConfidentialMatter : ICoded
{
    /// <summary>The code, kebab-case.</summary>
    public required string Code { get; init; }

    /// <summary>The display name.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>When it holds: tests on facts of the contact, such as <c>laundering-alert</c>, all of which have to pass; at least one.</summary>
    public required ImmutableArray<FieldCondition> When { get; init; }

    /// <summary>The codes of what is kept from the customer then, as scripts name it in <see cref="Script.Reveals"/>; at least one.</summary>
    public required ImmutableArray<string> Keeps { get; init; }

    /// <summary>Words that betray the matter by themselves, in any language, in the beginning of a word and in either case: <c>suspicious transaction</c> is in "Suspicious transactions".</summary>
    public ImmutableArray<string> Words { get; init; } = [];

    /// <summary>Where the duty to keep it comes from.</summary>
    public required Provenance Provenance { get; init; }

    /// <summary>The words of <see cref="Words"/> that a text has, in their order; empty where it betrays nothing.</summary>
    /// <param name="text">What is to be said or written.</param>
    public ImmutableArray<string> BetrayingWords(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return [.. Words.Where(word => IsIn(word, text))];
    }

    /// <summary>Whether both say the same, to the last member.</summary>
    public bool Equals(ConfidentialMatter? other) => other is not null && ScriptForms.Matter.AreEqual(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => Code.GetHashCode(StringComparison.Ordinal);

    /// <summary>The code.</summary>
    public override string ToString() => Code;

    /// <summary>Whether a script reveals what the matter keeps.</summary>
    internal bool IsBetrayedBy(Script script) => script.Reveals.Any(revealed => Keeps.Contains(revealed));

    private static bool IsIn(string word, string text)
    {
        for (int from = 0; from <= text.Length - word.Length;)
        {
            int at = text.IndexOf(word, from, StringComparison.OrdinalIgnoreCase);
            if (at < 0)
            {
                return false;
            }

            if (at == 0 || !char.IsAsciiLetterOrDigit(word[0]) || !char.IsAsciiLetterOrDigit(text[at - 1]))
            {
                return true;
            }

            from = at + 1;
        }

        return false;
    }
}
