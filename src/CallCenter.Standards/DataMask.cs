using System.Text.Json.Serialization;

namespace CallCenter.Standards;

/// <summary>In which way a value is masked; see <see cref="DataMasks"/> for what each leaves readable.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum DataMask
{
    /// <summary>Nothing is left readable.</summary>
    Whole,

    /// <summary>The name of a person: the first character of each word stays, of a name in Chinese, Japanese or Korean that of the surname alone; of a name or a later word of one character nothing.</summary>
    Name,

    /// <summary>A telephone number: the last four digits stay, and the first three of eleven or more; of a Chinese mobile number what is dialled before it too.</summary>
    Phone,

    /// <summary>The number of an identity document: the last four characters stay.</summary>
    Identity,

    /// <summary>A payment card number: the issuer's six digits and the last four stay.</summary>
    Card,

    /// <summary>The number of an account or customer: the last four characters stay.</summary>
    Account,

    /// <summary>A postal address: the city stays, or what follows the last comma.</summary>
    Address,

    /// <summary>An address for mail: the first character and the domain stay.</summary>
    Email,

    /// <summary>Free text: card, identity and telephone numbers and mail addresses in it are masked, the rest stays.</summary>
    Text,
}
