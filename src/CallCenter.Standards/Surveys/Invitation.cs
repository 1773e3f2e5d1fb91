using System.Text.Json.Serialization;

namespace CallCenter.Standards.Surveys;

/// <summary>Whether somebody is invited to a survey.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum Invitation
{
    /// <summary>The rule does not ask such contacts.</summary>
    NotAsked,

    /// <summary>The lot did not fall on it.</summary>
    NotDrawn,

    /// <summary>The lot fell on it, but the customer was asked not long ago, by whichever survey or campaign.</summary>
    Resting,

    /// <summary>The lot fell on it: an invitation is made.</summary>
    Invited,
}
