using System.Text.Json.Serialization;

namespace CallCenter.Standards;

/// <summary>How far a value may be shown, from the least to the most guarded (D10, D13).</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum DataClass
{
    /// <summary>Anybody may read it.</summary>
    Public,

    /// <summary>The staff of the bank may read it: what fields are where nothing else was declared.</summary>
    Internal,

    /// <summary>It tells who a person is, or how to reach them: shown masked.</summary>
    Personal,

    /// <summary>It opens an account or does harm in the wrong hands, such as a card or identity number: shown masked, and nowhere in full but where it is worked with.</summary>
    Sensitive,
}
