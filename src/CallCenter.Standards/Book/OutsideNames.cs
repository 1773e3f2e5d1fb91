using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Book;

/// <summary>Whoever is only told may be outside of the centre, and goes by any name; one that is a role's but for a slip of the keys is told.</summary>
internal static class OutsideNames
{
    private const int Slips = 2;

    public static void Check(string code, Place place, Codes roles, FindingList findings)
    {
        if (!roles.TakesAny && !roles.Contains(code) && code.Length > 2 * Slips
            && roles.All.FirstOrDefault(role => Math.Abs(role.Length - code.Length) <= Slips && NearestName.Distance(code, role) <= Slips) is { } near)
        {
            findings.Add(FindingRules.NearRole, place, code, $"'{Excerpt.Of(code)}' is no role, and role '{near}' is near.");
        }
    }
}
