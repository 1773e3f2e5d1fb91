using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CallCenter.Standards.Book;

/// <summary>The numbers that areas of a standard share. Immutable and thread-safe.</summary>
[JsonConverter(typeof(NoJsonConverter))]
[StaysInProcess("Compiled from an AgreementCatalogue, which is written.")]
public sealed class Agreements
{
    internal Agreements(AgreementCatalogue catalogue) => All = catalogue.Agreements;

    /// <summary>The agreements, in the standard's order.</summary>
    public ImmutableArray<Agreement> All { get; }

    /// <summary>The agreement of a code; null where there is none.</summary>
    /// <param name="code">The code.</param>
    public Agreement? Find(string code) => All.FirstOrDefault(agreement => agreement.Code == code);
}
