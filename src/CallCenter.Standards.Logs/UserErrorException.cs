namespace CallCenter.Standards.Logs;

/// <summary>Something the user has to put right: its message is the one line shown, and the program ends with exit code 2.</summary>
internal sealed class UserErrorException(string message) : Exception(message);
