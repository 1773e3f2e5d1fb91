using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CallCenter.Standards.Book;

/// <summary>Values of a book that a bank takes as they were assumed.</summary>
/// <param name="Of">
/// The entries or values, at least one: paths from the book on, names of members and codes of entries, such as <c>kpis/kpis/customer-satisfaction/target</c>. An entry stands for all in it that is assumed.
/// </param>
/// <param name="Confirmation">Who confirms them.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record ConfirmedValues(ImmutableArray<string> Of, Confirmation Confirmation)
{
    private readonly Listed<string> of = Of;

    /// <summary>The entries or values.</summary>
    public ImmutableArray<string> Of
    {
        get => of;
        init => of = value;
    }
}
