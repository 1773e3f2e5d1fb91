using System.Text.Json.Serialization;

namespace CallCenter.Standards.Callbacks;

/// <summary>Data: a channel that customers are called back on.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record CallbackChannel
{
    /// <summary>The code of the channel.</summary>
    public required string Channel { get; init; }

    /// <summary>Whether the customer has to have consented to it.</summary>
    public bool NeedsConsent { get; init; }
}
