using System.Text.Json.Serialization;
using CallCenter.Standards.Contacts;

namespace CallCenter.Standards.Simulation;

/// <summary>What is known of a contact, and how often such contacts come among those of their source.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record WeightedContact
{
    /// <summary>Creates it.</summary>
    /// <param name="facts">What triage and transfer look at; with a channel.</param>
    /// <param name="weight">How often it comes in proportion to the others, positive and finite.</param>
    /// <exception cref="ArgumentException">No channel.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The weight is not positive.</exception>
    public WeightedContact(Contact facts, double weight = 1)
    {
        Facts = string.IsNullOrWhiteSpace(facts.Channel) ? throw new ArgumentException("A simulated contact has a channel.", nameof(facts)) : facts;
        Weight = weight > 0 && double.IsFinite(weight) ? weight : throw new ArgumentOutOfRangeException(nameof(weight), weight, "A weight is positive and finite.");
    }

    /// <summary>What triage and transfer look at.</summary>
    public Contact Facts { get; }

    /// <summary>How often it comes in proportion to the others.</summary>
    public double Weight { get; }
}
