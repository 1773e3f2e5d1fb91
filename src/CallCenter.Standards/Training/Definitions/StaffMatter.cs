using System.Text.Json.Serialization;

namespace CallCenter.Standards.Training;

/// <summary>What the result of an exam has a bearing on (D9).</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum StaffMatter : byte
{
    /// <summary>The bonus.</summary>
    Bonus,

    /// <summary>The promotion.</summary>
    Promotion,

    /// <summary>The post.</summary>
    Post,

    /// <summary>Recognition and rewards 表彰和奖励.</summary>
    Recognition,
}
