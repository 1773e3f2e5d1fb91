using System.Text.Json.Serialization;

namespace CallCenter.Standards.Workflows;

/// <summary>The kinds of training (D9).</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum TrainingKind : byte
{
    /// <summary>For people who are new or moved: one week, then an examination.</summary>
    Induction,

    /// <summary>For people in their posts: by post and career plan.</summary>
    InService,
}
