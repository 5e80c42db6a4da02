namespace Mizan.Tests.Codegen;

/// <summary>A description with something of everything, for tests of what commands print.</summary>
internal static class Sample
{
    public static string Text => Description.TextOf(
        """
        enum 'card_state' { variant 'open'; variant 'done'; }
        struct 'card' { field 'id' type='int32'; field 'title' type='string' min-length=1 max-length=80; field 'state' type='card_state'; }
        context 'board' cache=60 {
            param 'board_id' type='int32' shared=#true required=#true
            param 'limit' type='int32' shared=#false required=#false
            function 'board_cards'
            function 'board_info'
        }
        context 'chat' transport='websocket' {
            param 'room' type='string' shared=#true required=#true
            function 'messages'
        }
        context 'global' { function 'current_user'; }
        context 'team' cache='never' {
            param 'team_id' type='uuid' shared=#true required=#true
            function 'members'
        }
        function 'add_card' kind='mutation' auth='required' doc='Puts a card at the end.' {
            input 'board_id' type='int32'
            input 'title' type='string' min-length=6 max-length=8
            input 'state' type='card_state' optional=#true default='open'
            output type='card'
            affects context='global'
            merge context='board' slot='board_cards' key='id' { scope 'board_id'; }
        }
        function 'attach_file' kind='mutation' auth='staff' policy='paid' guard=#true deprecated='Use add_card.' {
            input 'team_id' type='string'
            input 'board_id' type='int32' optional=#true default=1
            input 'file' type='upload'
            output type='void'
            affects function='board_cards' { scope 'board_id'; }
            affects context='team'
        }
        function 'board_cards' kind='read' context='board' cache=60 doc='Cards in their order.' {
            input 'board_id' type='int32'
            input 'limit' type='int32' optional=#true default=100
            output type='list' { item type='card'; }
        }
        function 'board_info' kind='read' context='board' { input 'board_id' type='int32'; output type='string'; }
        function 'card_page' kind='call' route='/cards/{card_id:int}/{view}' methods='GET' {
            input 'card_id' type='int32'
            input 'view' type='string'
            input 'lang' type='string'
            output type='void'
        }
        function 'current_user' kind='read' context='global' { output type='string' nullable=#true; }
        function 'import' kind='mutation' private=#true {
            output type='void'
            affects context='board' scope-by='explicit' { scope 'board_id'; scope 'limit'; }
            affects context='chat'
        }
        function 'members' kind='read' context='team' cache='never' auth='required' {
            input 'team_id' type='uuid'
            output type='list' { item type='string'; }
        }
        function 'messages' kind='read' context='chat' transport='websocket' { input 'room' type='string'; output type='string'; }
        function 'search' kind='call' { input 'text' type='string'; output type='list' { item type='card'; }; }
        function 'say' kind='mutation' transport='websocket' {
            input 'room' type='string' nullable=#true
            output type='void'
            affects context='chat' { scope 'room'; }
        }
        """);
}
