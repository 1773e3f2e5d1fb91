using System.Text;

namespace CallCenter.Standards.Tool.Tests;

/// <summary>An empty folder for a test, gone after it.</summary>
internal sealed class Folder : IDisposable
{
    public Folder() => Path = Directory.CreateTempSubdirectory("ccstd").FullName;

    public string Path { get; }

    /// <summary>The root of the repository.</summary>
    public static string Repository { get; } = Root(AppContext.BaseDirectory);

    public IEnumerable<string> Files => Directory.EnumerateFiles(Path, "*", SearchOption.AllDirectories).Select(file => System.IO.Path.GetRelativePath(Path, file).Replace('\\', '/')).Order(StringComparer.Ordinal);

    public Folder With(string name, string text)
    {
        string path = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        return this;
    }

    /// <summary>With files of the repository, by their paths in it.</summary>
    public Folder WithSample(params string[] paths)
    {
        foreach (string path in paths)
        {
            With(System.IO.Path.GetFileName(path), File.ReadAllText(System.IO.Path.Combine(Repository, path)));
        }

        return this;
    }

    public string Text(string name) => File.ReadAllText(System.IO.Path.Combine(Path, name));

    public void Dispose() => Directory.Delete(Path, recursive: true);

    private static string Root(string folder) => File.Exists(System.IO.Path.Combine(folder, "CallCenter.Standards.sln")) ? folder : Root(Directory.GetParent(folder)!.FullName);
}
