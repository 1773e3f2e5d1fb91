using System.Buffers;

namespace CallCenter.Standards;

/// <summary>The region and city that a Chinese address begins with: a province, autonomous region, prefecture or league, then a city with its word (市), or one of the four cities that are provinces before a district.</summary>
internal static class ChineseCities
{
    private const int Longest = 5;
    private const int LongestPrefecture = 12;

    private static readonly string[] Regions = ["内蒙古自治区", "广西壮族自治区", "西藏自治区", "宁夏回族自治区", "新疆维吾尔自治区"];
    private static readonly string[] Leagues = ["兴安盟", "锡林郭勒盟", "阿拉善盟"];
    private static readonly string[] Municipalities = ["北京", "上海", "天津", "重庆"];

    /// <summary>What stands after a district, street or number is no city's name, such as a market beside the house.</summary>
    private static readonly SearchValues<char> Inside = SearchValues.Create("区县旗镇乡村路街道巷弄号栋幢座楼室*0123456789０１２３４５６７８９");

    /// <summary>What makes of 市 a market or a shop.</summary>
    private static readonly SearchValues<char> Markets = SearchValues.Create("超夜集菜门闹城花书股");

    /// <summary>Where the city ends; 0 where an address begins with none.</summary>
    public static int EndIn(ReadOnlySpan<char> address)
    {
        int region = LengthOf(Regions, address);
        int province = address.IndexOf('省');
        int start = region > 0 ? region : province is 2 or 3 && IsName(address[..province]) ? province + 1 : 0;
        ReadOnlySpan<char> rest = address[start..];
        int within = CityIn(rest);
        return within > 0 ? start + within : IsMunicipality(address) ? 2 : 0;
    }

    private static int CityIn(ReadOnlySpan<char> rest)
    {
        int prefecture = rest[..Math.Min(rest.Length, LongestPrefecture)].IndexOf("自治州", StringComparison.Ordinal);
        if (prefecture > 0 && IsName(rest[..prefecture]))
        {
            return prefecture + 3;
        }

        int city = rest.IndexOf('市');
        return city is > 1 and <= Longest && IsName(rest[..city]) && !Markets.Contains(rest[city - 1]) ? city + 1 : LengthOf(Leagues, rest);
    }

    private static bool IsMunicipality(ReadOnlySpan<char> address)
    {
        if (LengthOf(Municipalities, address) != 2)
        {
            return false;
        }

        int inside = address[2..].IndexOfAny(Inside);
        return inside >= 0 && (address[2 + inside] is '区' or '县' || address[2] == DataMasks.Hidden);
    }

    /// <summary>Whether a text may be the name of a place: ideographs, and none that says what lies inside a city.</summary>
    private static bool IsName(ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('\u4E00', '\u9FFF') && !text.ContainsAny(Inside);

    private static int LengthOf(string[] names, ReadOnlySpan<char> text)
    {
        foreach (string name in names)
        {
            if (text.StartsWith(name, StringComparison.Ordinal))
            {
                return name.Length;
            }
        }

        return 0;
    }
}
