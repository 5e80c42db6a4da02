using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text;

namespace Mizan.Generators.Ir;

/// <summary>Reads the interface description that the build left in an assembly, from its metadata alone.</summary>
internal static class AssemblyIr
{
    private const string Namespace = "Mizan";
    private const string AttributeName = "MizanIrAttribute";
    private const ushort Prolog = 1;

    /// <summary>The text of <c>mizan.kdl</c>; <see langword="null"/> with the reason when there is none.</summary>
    public static string? Read(Stream image, out string? mistake)
    {
        try
        {
            using var file = new PEReader(image, PEStreamOptions.LeaveOpen);
            mistake = "has no client functions: nothing in it carries [Client], or it was built without the package Mizan.Runtime";
            if (!file.HasMetadata) return null;
            var metadata = file.GetMetadataReader();
            foreach (var handle in metadata.GetAssemblyDefinition().GetCustomAttributes())
            {
                var attribute = metadata.GetCustomAttribute(handle);
                if (!IsOurs(metadata, attribute)) continue;
                mistake = null;
                return Text(metadata.GetBlobReader(attribute.Value));
            }
            return null;
        }
        catch (BadImageFormatException)
        {
            mistake = "is not a .NET assembly";
            return null;
        }
    }

    private static bool IsOurs(MetadataReader metadata, CustomAttribute attribute)
    {
        if (attribute.Constructor.Kind != HandleKind.MemberReference) return false;
        var parent = metadata.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent;
        if (parent.Kind != HandleKind.TypeReference) return false;
        var type = metadata.GetTypeReference((TypeReferenceHandle)parent);
        return metadata.StringComparer.Equals(type.Name, AttributeName) && metadata.StringComparer.Equals(type.Namespace, Namespace);
    }

    // The attribute's one argument is the array of lines, some of them several together (ECMA-335, II.23.3).
    private static string Text(BlobReader value)
    {
        if (value.ReadUInt16() != Prolog) throw new BadImageFormatException();
        var count = value.ReadInt32();
        var text = new StringBuilder(value.RemainingBytes);
        for (var i = 0; i < count; i++) text.Append(value.ReadSerializedString()).Append('\n');
        return text.ToString();
    }
}
