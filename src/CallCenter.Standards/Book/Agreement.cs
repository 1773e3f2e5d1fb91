using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CallCenter.Standards.Book;

/// <summary>
/// Data: one number that stands in several places of a book, because several areas keep to it: what is promised, what figures are held to, when an assignment gives up a wish. Where one of them is changed and
/// another is not, the book contradicts itself, and says so.
/// </summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record Agreement : ICoded
{
    /// <summary>The code, kebab-case.</summary>
    public required string Code { get; init; }

    /// <summary>What the number is.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>
    /// The paths of the values, at least two; the first one leads. A path is steps from the book on, such as <c>serviceLevels/policies/phone-answer/targets/answer/time/time</c>: names of members as the JSON has them; in
    /// a list the item's code, its number from 0, or <c>*</c> for every item that has the rest of the path. Of several versions the one that comes into force last is meant.
    /// </summary>
    public required ImmutableArray<string> Values { get; init; }

    /// <summary>Why they are one number.</summary>
    public required Provenance Provenance { get; init; }

    /// <summary>Whether both say the same, to the last member.</summary>
    public bool Equals(Agreement? other) => other is not null && AgreementForms.Agreement.AreEqual(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => Code.GetHashCode(StringComparison.Ordinal);

    /// <summary>The code.</summary>
    public override string ToString() => Code;
}
