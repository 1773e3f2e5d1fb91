using System.Text.Json.Serialization;

namespace CallCenter.Standards.Contacts;

/// <summary>What a customer wants of the centre (D1, 需求类型).</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum Need : byte
{
    /// <summary>Information (咨询).</summary>
    Inquiry,

    /// <summary>Redress for something that went wrong (投诉).</summary>
    Complaint,

    /// <summary>To propose something (建议).</summary>
    Suggestion,

    /// <summary>Something done with an account or product (业务办理).</summary>
    Transaction,

    /// <summary>Help at once (应急响应).</summary>
    Emergency,
}
