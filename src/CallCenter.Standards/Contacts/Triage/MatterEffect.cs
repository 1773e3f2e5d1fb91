using System.Text.Json.Serialization;

namespace CallCenter.Standards.Contacts;

/// <summary>
/// What a step of a workflow, or an action that needs authority, does to the customer's matter, where that bears on what triage says (D3.3). A book is checked for it: no contact that triage stops is settled or comes to an end without risk control, and each can be stopped.
/// </summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum MatterEffect : byte
{
    /// <summary>It settles the matter, or closes it as settled: not while the operation stands still, nor while nobody knows.</summary>
    Settles,

    /// <summary>It stops the operation: whenever somebody sees a risk, whatever triage says.</summary>
    Stops,

    /// <summary>Risk control lets it go on, or takes it over: the only way in which what is stopped comes to an end.</summary>
    Releases,
}
