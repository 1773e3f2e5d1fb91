using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NodaTime;

namespace CallCenter.Standards.Callbacks;

/// <summary>What is known of a customer before trying.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record CallbackCustomer
{
    private readonly Listed<string> consents;
    private readonly Listed<Instant> contacts;

    /// <summary>Whether the customer must not be contacted at all.</summary>
    public bool DoNotContact { get; init; }

    /// <summary>The channels that the customer has consented to, by their codes.</summary>
    public ImmutableArray<string> Consents
    {
        get => consents;
        init => consents = value;
    }

    /// <summary>When the customer was, or is going to be, contacted by all other campaigns, in any order; the attempts of the callback itself are not among them.</summary>
    public ImmutableArray<Instant> Contacts
    {
        get => contacts;
        init => contacts = value;
    }

    /// <summary>Where the customer is, for quiet hours; null for the zone of the suitable hours.</summary>
    public DateTimeZone? Zone { get; init; }
}
