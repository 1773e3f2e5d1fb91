using System.Text.Json.Serialization;
using CallCenter.Standards.Explanations;

namespace CallCenter.Standards.Book;

/// <summary>Contacts of a kind are triaged or passed on otherwise; one of them is the witness, asked of both standards.</summary>
/// <param name="Witness">The contact and both answers.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record RouteChanged(ContactDifference Witness) : Consequence
{
    /// <summary>The contact that shows it.</summary>
    /// <exception cref="ArgumentNullException">Null.</exception>
    public ContactDifference Witness { get; init => field = Given.Value(value, nameof(Witness)); } = Given.Value(Witness);

    /// <inheritdoc/>
    private protected override Explanation Told() => Witness.Explain();
}
