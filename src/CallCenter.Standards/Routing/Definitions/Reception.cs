using System.Text.Json.Serialization;
using NodaTime;

namespace CallCenter.Standards.Routing;

/// <summary>Data: a way of receiving a contact: self-service, a window, an appointment (D4).</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record Reception : ICoded
{
    /// <summary>The code, kebab-case.</summary>
    public required string Code { get; init; }

    /// <summary>The display name.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>Whether no person is needed: the contact is diverted (D3.1, step 5).</summary>
    public bool IsSelfService { get; init; }

    /// <summary>How long it takes, as the customer is told; positive, null where nothing is promised.</summary>
    public Duration? ExpectedTime { get; init; }

    /// <summary>Where the way and its time come from.</summary>
    public required Provenance Provenance { get; init; }

    /// <summary>The code.</summary>
    public override string ToString() => Code;
}
