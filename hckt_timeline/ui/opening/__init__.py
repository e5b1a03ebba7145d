"""Opening, making, extending, saving and leaving what is shown."""
