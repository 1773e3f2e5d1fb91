using System.Text.Json.Serialization;

namespace CallCenter.Standards.Workflows;

/// <summary>Why there are no words.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum ScriptGap
{
    /// <summary>There are words.</summary>
    None,

    /// <summary>No version is in force: none is approved, none has come into force, or the last was withdrawn.</summary>
    NotInForce,

    /// <summary>The version has no wording for the channel.</summary>
    NoWordingForChannel,

    /// <summary>The wording is not given in the language.</summary>
    NoWordingInLanguage,

    /// <summary>The version reveals what has to be kept from the customer, and nothing can be said in its place.</summary>
    Confidential,
}
