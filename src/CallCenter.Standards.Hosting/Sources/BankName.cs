namespace CallCenter.Standards.Hosting;

/// <summary>How a bank is named in texts.</summary>
internal static class BankName
{
    /// <summary>Such as <c>of 'north' </c>; empty for the only bank of a host.</summary>
    public static string Of(string bank) => bank.Length == 0 ? "" : $"of '{bank}' ";
}
