using System.Text.Json.Serialization;

namespace CallCenter.Standards.Quality;

/// <summary>A contact that is to be reviewed.</summary>
/// <param name="Contact">The contact's id.</param>
/// <param name="Agent">Whose contact it was.</param>
/// <param name="Stratum">The stratum it was taken from.</param>
/// <param name="Taken">How many were taken of the agent's contacts in the stratum.</param>
/// <param name="Population">Of how many.</param>
/// <param name="IsSecondScored">Whether a second reviewer scores it too, without seeing the first score.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record SampledContact(string Contact, string Agent, string Stratum, int Taken, int Population, bool IsSecondScored)
{
    /// <summary>The chance that a contact of the agent's in the stratum had to be taken; above 0.</summary>
    public double Probability => (double)Taken / Population;
}
